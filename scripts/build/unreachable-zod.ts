/** What no page of ours comes to in zod. Where an update changes a line, the build stops and names the entry. */
import type { Unreachable } from './unreachable.ts';

const ZOD_CORE = /\/zod\/v4\/core\/(schemas|parse)\.js$/;
const ZOD_CLASSES = /\/zod\/v4\/core\/core\.js$/;
const ZOD_CHECKS = /\/zod\/v4\/core\/checks\.js$/;
const ZOD_ERRORS = /\/zod\/v4\/core\/errors\.js$/;
const ZOD_UTIL = /\/zod\/v4\/core\/util\.js$/;
const ZOD_SCHEMAS = /\/zod\/v4\/core\/schemas\.js$/;
const ZOD_MINI = /\/zod\/v4\/mini\/schemas\.js$/;
const ZOD_PARSE = /\/zod\/v4\/core\/parse\.js$/;

export const UNREACHABLE_ZOD: readonly Unreachable[] = [
  {
    why: 'zod: checks that end later; ours are all done at once',
    module: ZOD_CORE,
    code: /\b[\w.]+ instanceof Promise\b/g,
    instead: 'false',
  },
  {
    why: 'zod: what would go on after such a check',
    module: ZOD_SCHEMAS,
    code: /(?<=\bif \()(?=asyncResult\b)/g,
    instead: 'false && ',
  },
  {
    why: 'zod: what is left of such checks at the end of a list or an object',
    module: ZOD_SCHEMAS,
    code: /\bproms\.length\b/g,
    instead: '0',
  },
  {
    why: 'zod: values that are made to fit, and stopping at the first that does not',
    module: ZOD_SCHEMAS,
    code: /\bdef\.coerce\b|\bctx\?\.abortEarly\b/g,
    instead: 'false',
  },
  {
    why: 'zod: lengths that are looked at first; ours are checks of our own (decision 053)',
    module: ZOD_SCHEMAS,
    code: /(?<=const caps = )util\.sizeCaps\(inst\._zod\.def\.checks\);/g,
    instead: '[]; return;',
  },
  {
    why: 'zod: parsing that waits for such checks, or throws; ours yields what is wrong',
    module: ZOD_MINI,
    code: /^ {4}(parse|parseAsync|safeParseAsync)\(.*\{\n.*\n {4}\},\n/gm,
    instead: '',
  },
  {
    why: 'zod: the interface for libraries that take schemas of any maker',
    module: ZOD_SCHEMAS,
    code: /^ {4}get "~standard"[^]*?(?=^\}\);)/gm,
    instead: '',
  },
  {
    why: 'zod: schemas that are written as well as read',
    module: ZOD_SCHEMAS,
    code: /\bctx\.direction === "backward"|\bctx\.skipChecks\b/g,
    instead: 'false',
  },
  {
    why: 'zod: what unions, records and templates want to know of the schemas in them; pages have none',
    module: ZOD_SCHEMAS,
    code: /\butil\.defineLazyInternal\((?=inst, "(pattern|propValues|values)")/g,
    instead: 'void (',
  },
  {
    why: 'zod: the same, where it is known ahead',
    module: ZOD_SCHEMAS,
    code: /\binst\._zod\.pattern = (def\.pattern \?\? )?regexes\.\w+;/g,
    instead: '',
  },
  {
    why: 'zod: values kept by a plugin',
    module: ZOD_SCHEMAS,
    code: /\bcore\.globalConfig\.memoizer\b/g,
    instead: 'undefined',
  },
  {
    why: 'zod: other ways to write what we write in one',
    module: ZOD_MINI,
    code: /^ {4}(brand|register|apply|get with|set with)\(.*\{\n[^]*?^ {4}\},\n/gm,
    instead: '',
  },
  {
    why: 'zod: shapes that are made when they are first read; ours name no schema that comes after them',
    module: ZOD_SCHEMAS,
    code: /(?<=const sh = )desc\?\.get \? .*;/g,
    instead: 'undefined;',
  },
  {
    why: 'zod: the same, for whoever asks a schema for its shape',
    module: ZOD_MINI,
    code: /util\.installLazyProp\(inst, "shape", .*;/g,
    instead: 'inst.shape = def.shape;',
  },
  {
    why: 'zod: values in place of what is missing',
    module: ZOD_SCHEMAS,
    code: /\boptin === "defaulted"/g,
    instead: 'false',
  },
  {
    why: 'zod: the same, where a part may be missing',
    module: ZOD_SCHEMAS,
    code: /util\.defineLazyInternal\(inst, "optin", .*"defaulted" : "optional"\);/g,
    instead: 'inst._zod.optin = "optional";',
  },
  {
    why: 'zod: the same, where all of a record may be missing',
    module: ZOD_SCHEMAS,
    code: /\bdef\.innerType\._zod\.optin !== "defaulted"/g,
    instead: 'true',
  },
  {
    why: 'zod: objects whose fields are no schemas, which the compiler finds',
    module: ZOD_SCHEMAS,
    code: /\bfor \(const k of allKeys\) \{\s+if \(!def\.shape[^]*?^ {4}\}/gm,
    instead: '',
  },
  {
    why: 'zod: what only schemas that are written as scripts ask of an object',
    module: ZOD_SCHEMAS,
    code: /\bconst okeys = .*;|\b(numKeys|optionalKeys): .*,/g,
    instead: '',
  },
  {
    why: 'zod: checks that are asked only sometimes',
    module: ZOD_SCHEMAS,
    code: /(?<=\bif \()ch\._zod\.def\.when(?=\))/g,
    instead: 'false',
  },
  {
    why: 'zod: answers that are known from before',
    module: ZOD_SCHEMAS,
    code: /(?<=\bif \()payload\.memo(?=\))/g,
    instead: 'false',
  },
  {
    why: 'zod: objects that take no other field',
    module: ZOD_SCHEMAS,
    code: /(?<=\()(t === "never"|unrecognized\.length)/g,
    instead: 'false',
  },
  {
    why: 'zod: the enums of TypeScript, which have their names as values',
    module: ZOD_SCHEMAS,
    code: /(?<=const values = )util\.getEnumValues\(/g,
    instead: 'Object.values(',
  },
  {
    why: 'zod: who made a schema',
    module: ZOD_SCHEMAS,
    code: /\binst\._zod\.version = version;/g,
    instead: '',
  },
  {
    why: 'zod: formats of numbers other than whole ones',
    module: ZOD_CHECKS,
    code: /\bdef\.format\?\.includes\("int"\)/g,
    instead: 'true',
  },
  {
    why: 'zod: the least and the greatest of these; it is asked before whether a whole number is safe',
    module: ZOD_CHECKS,
    code: /\binput [<>] (minimum|maximum)\b/g,
    instead: 'false',
  },
  {
    why: 'zod: where these are looked up',
    module: ZOD_CHECKS,
    code: /\bconst \[minimum, maximum\] = util\.NUMBER_FORMAT_RANGES\b.*;/g,
    instead: '',
  },
  {
    why: 'zod: formats of texts that have a name; ours are patterns',
    module: ZOD_CHECKS,
    code: /\bdef\.pattern(?=\)\s+\(_a = inst\._zod\)\.check)/g,
    instead: 'false',
  },
  {
    why: 'zod: messages of a page and of languages; ours stand in the schemas',
    module: ZOD_UTIL,
    code: /\bunwrapMessage\((ctx\?\.error|config\.(custom|locale)Error)\?\.\(iss\)\) \?\?/g,
    instead: '',
  },
  {
    why: 'zod: the older name of `error`',
    module: ZOD_UTIL,
    code: /\bparams\?\.message !== undefined/g,
    instead: 'false',
  },
  {
    why: 'zod: errors that are thrown; pages read their parts',
    module: ZOD_CLASSES,
    code: /\bparams\?\.Parent\b/g,
    instead: 'undefined',
  },
  {
    why: 'zod: schemas that are compiled',
    module: ZOD_CLASSES,
    code: /\bglobalThis\.__zod_globalConfig\?\.postProcessor\b/g,
    instead: 'undefined',
  },
  {
    why: 'zod: classes that a page has changed, and what they are called',
    module: ZOD_CLASSES,
    code: /\bfor \(const k in proto\) \{[^]*?^ {8}\}|\bObject\.defineProperty\((Definition|_), "name", .*;/gm,
    instead: '',
  },
  {
    why: 'zod: the text of all that is wrong',
    module: ZOD_ERRORS,
    code: /\bObject\.defineProperty\(inst, "message", _messageDesc\);/g,
    instead: '',
  },
  {
    why: 'zod: errors as text; pages read their parts',
    module: ZOD_ERRORS,
    code: /\b_installedToString\.has\(proto\)/g,
    instead: 'true',
  },
  {
    why: 'zod: members that are taken off their schema; ours are called on it',
    module: ZOD_CLASSES,
    code: /\binstallMembers\((?=target, protoMembers\))/g,
    instead: 'Object.assign(',
  },
  {
    why: 'zod: classes of a page that extend its own',
    module: ZOD_CLASSES,
    code: /\bconst ctorProto = .*;\s+let up = own;\s+while .*\s+up = .*;|\bup \?\? (?=own;)/g,
    instead: '',
  },
  {
    why: 'zod: `instanceof` for schemas of several copies of it',
    module: ZOD_CLASSES,
    code: /\bObject\.defineProperty\(_, Symbol\.hasInstance, \{[^]*?^ {4}\}\);/gm,
    instead: '',
  },
  {
    why: 'zod: what a single call may set, and errors that are put in place of others',
    module: ZOD_PARSE,
    code: /\b_ctx \? \{ \.\.\._ctx, async: (true|false) \} : (?=\{)|^ {8}set error\(e\) \{[^]*?^ {8}\},\n/gm,
    instead: '',
  },
  {
    why: 'zod: the same, where an issue tells its value',
    module: ZOD_UTIL,
    code: /\bctx\?\.reportInput\b/g,
    instead: 'false',
  },
  {
    why: 'zod: from which schema another was made, which registers ask',
    module: ZOD_UTIL,
    code: /\bif \(!def \|\| params\?\.parent\)\s+cl\._zod\.parent = inst;/g,
    instead: '',
  },
  {
    why: 'zod: definitions with fields that are reckoned when they are read',
    module: ZOD_UTIL,
    code: /(?<=^export function mergeDefs\(\.\.\.defs\) \{\n)[^]*?(?=^\})/gm,
    instead: '    return Object.assign({}, ...defs);\n',
  },
  {
    why: 'zod: fields whose name is a symbol',
    module: ZOD_SCHEMAS,
    code: /\bObject\.getOwnPropertySymbols\(def\.shape\)|\b(ownSymbols|symbolKeys)\.length\b/g,
    instead: '0',
  },
  {
    why: 'zod: schemas that are no schemas',
    module: ZOD_MINI,
    code: /(?<=\bif \()!inst\._zod(?=\))/g,
    instead: 'false',
  },
];
