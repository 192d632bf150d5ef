import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { parseOne } from './parse.ts';
import { row } from './row.ts';

const schema = z.object({ at: row([z.string(), z.number()], 'a name and a number') });

test('a row keeps its members', () => {
  assert.deepEqual(parseOne(schema, { at: ['Tulsa', 74103] }), {
    ok: true,
    value: { at: ['Tulsa', 74103] },
  });
});

const refused = [
  ['a member of another type', ['Tulsa', '74103'], 'Expected `at.1` to be a number, got "74103"'],
  ['a member too few', ['Tulsa'], 'Expected `at` to be a name and a number, got ["Tulsa"]'],
  [
    'a member too many',
    ['Tulsa', 74103, 'OK'],
    'Expected `at` to be a name and a number, got ["Tulsa",74103,"OK"]',
  ],
  ['what is no array', { 0: 'Tulsa' }, 'Expected `at` to be an array, got {"0":"Tulsa"}'],
] as const;

for (const [what, value, message] of refused) {
  test(`a row refuses ${what}`, () => {
    const parsed = parseOne(schema, { at: value });
    assert.deepEqual(parsed.ok ? [] : parsed.issues.map((issue) => issue.message), [message]);
  });
}
