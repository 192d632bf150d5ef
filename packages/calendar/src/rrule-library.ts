/**
 * The recurrence library, in the one shape that both of its packagings give.
 * rrule ships CommonJS for Node, where an ES import sees only `default`, and ES modules for bundlers, which have no
 * default.
 */
import * as packaged from 'rrule';

const byDefault: unknown = Reflect.get(packaged, 'default');
const { RRule } = (byDefault ?? packaged) as typeof packaged;

export { RRule };
