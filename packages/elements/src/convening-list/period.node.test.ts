import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeriod } from './period.ts';

const NEW_YORK = 'America/New_York';
const rule =
  'a date or an instant in UTC, as "2026-10-20" or "2026-10-20T16:00:00Z", got "2026-02-30".';

const cases = [
  [
    'a date as its midnight in the zone',
    { from: '2026-07-01' },
    { from: '2026-07-01T04:00:00.000Z' },
    [],
  ],
  ['an instant as it is', { to: '2026-07-01T12:00:00Z' }, { to: '2026-07-01T12:00:00Z' }, []],
  [
    'an end that is not after the beginning as none',
    { from: '2026-12-01', to: '2026-12-01' },
    { from: '2026-12-01T05:00:00.000Z' },
    ['to: Expected `to` to be later than `from`, got "2026-12-01".'],
  ],
  ['an empty date as none', { from: undefined, to: ' ' }, {}, []],
  [
    'a date that does not exist as none',
    { from: '2026-02-30', to: '2026-12-01' },
    { to: '2026-12-01T05:00:00.000Z' },
    [`from: Expected \`from\` to be ${rule}`],
  ],
] as const;

for (const [what, attributes, period, expected] of cases) {
  test(`reads ${what}`, () => {
    const reports: string[] = [];
    const read = readPeriod(attributes, NEW_YORK, (attribute, message) => {
      reports.push(`${attribute}: ${message}`);
    });
    assert.deepEqual(read, period);
    assert.deepEqual(reports, expected);
  });
}
