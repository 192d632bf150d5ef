import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationSchema } from './application.ts';
import { ecosystemSchema } from './ecosystem.ts';
import { parseOne, parseRecords, quote } from './parse.ts';
import { unknownFields } from './unknown-fields.ts';
import { programSchema } from './program.ts';

const tulsa = {
  id: 'tulsa-regional-stem-alliance',
  name: 'Tulsa Regional STEM Alliance',
  scope: 'regional',
  status: 'active',
  country: 'US',
  latitude: 36.15,
  longitude: -95.99,
  source: 'a page',
  confidence: 'high',
};

test('keeps the good records of a list and returns the issues of the bad ones', () => {
  const parsed = parseRecords(ecosystemSchema, [
    tulsa,
    { ...tulsa, id: 'b', latitude: 91 },
    { ...tulsa, id: 'c', scope: 'galactic' },
    { ...tulsa, id: 'd' },
  ]);
  assert.deepEqual(
    parsed.records.map(({ id }) => id),
    ['tulsa-regional-stem-alliance', 'd'],
  );
  assert.deepEqual(parsed.issues, [
    {
      index: 1,
      id: 'b',
      path: 'latitude',
      message: 'Expected `latitude` to be degrees from -90 to 90, got 91',
      value: 91,
    },
    {
      index: 2,
      id: 'c',
      path: 'scope',
      message:
        'Expected `scope` to be one of "local", "regional", "state", "national", got "galactic"',
      value: 'galactic',
    },
  ]);
});

test('names a record that is no object by its index alone', () => {
  assert.deepEqual(parseRecords(ecosystemSchema, [7]).issues, [
    { index: 0, path: '', message: 'Expected the input to be an object, got 7', value: 7 },
  ]);
});

test('tells every missing field, without a value', () => {
  const { name: _name, country: _country, ...rest } = tulsa;
  assert.deepEqual(parseRecords(ecosystemSchema, [rest]).issues, [
    {
      index: 0,
      id: tulsa.id,
      path: 'name',
      message: 'Expected `name` to be a string, got nothing',
    },
    {
      index: 0,
      id: tulsa.id,
      path: 'country',
      message: 'Expected `country` to be a string, got nothing',
    },
  ]);
});

test('refuses null where a value is absent', () => {
  assert.deepEqual(
    parseRecords(ecosystemSchema, [{ ...tulsa, city: null }]).issues.map(({ message }) => message),
    ['Expected `city` to be a string, got null'],
  );
});

test('keeps the first of two records with one id', () => {
  const { records, issues } = parseRecords(ecosystemSchema, [tulsa, { ...tulsa, name: 'Other' }]);
  assert.deepEqual(
    records.map(({ name }) => name),
    ['Tulsa Regional STEM Alliance'],
  );
  assert.deepEqual(
    issues.map(({ index, message }) => ({ index, message })),
    [{ index: 1, message: 'Expected `id` to be unique in its list' }],
  );
});

test('takes an id several times where occurrences are listed', () => {
  assert.equal(parseRecords(ecosystemSchema, [tulsa, tulsa], { ids: 'any' }).records.length, 2);
});

test('drops fields it does not know, or reports them with their path', () => {
  const input = { ...tulsa, adress: 'x', serviceArea: { text: 'Tulsa', county: 1 } };
  const dropped = parseRecords(ecosystemSchema, [input]).records[0];
  assert.deepEqual(dropped, { ...tulsa, serviceArea: { text: 'Tulsa' } });
  assert.deepEqual(
    parseRecords(ecosystemSchema, [input], { furtherIssues: unknownFields }).issues.map(
      ({ message }) => message,
    ),
    ['Expected no field `adress`, got "x"', 'Expected no field `serviceArea.county`, got 1'],
  );
});

test('points into nested fields', () => {
  const result = parseOne(programSchema, {
    id: 'p',
    name: 'P',
    kind: 'club',
    ecosystemIds: ['a', ''],
    cost: 'free',
    grades: { from: 5, to: 2 },
    source: 's',
    confidence: 'high',
  });
  assert.equal(result.ok, false);
  assert.deepEqual(
    result.issues.map(({ path, message }) => [path, message]),
    [
      [
        'ecosystemIds.1',
        'Expected `ecosystemIds.1` to be 1 to 200 characters without control characters, got ""',
      ],
      ['grades.to', 'Expected `grades.to` to be a grade not below `from`, got 2'],
    ],
  );
});

test('cuts a long value at 80 characters', () => {
  assert.equal(quote('x'.repeat(100)).length, 80);
  assert.equal(quote('short'), '"short"');
});

test('quotes what is nested too deep for the stack, and what is wide, as far as it is shown', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  assert.equal(quote(deep), '[[[[[[[["…"]]]]]]]]');
  assert.equal(quote({ a: { b: [1] } }), '{"a":{"b":[1]}}');
  assert.equal(quote(Array.from({ length: 1_000_000 }, () => 1)), `[${'1,'.repeat(39)}…`);
});

test('tells which values of a field that decides the shape are known', () => {
  const parsed = parseOne(applicationSchema, { purpose: 'constructor' });
  assert.deepEqual(!parsed.ok && parsed.issues.map(({ message }) => message), [
    'Expected `purpose` to be one of "contact", "join-ecosystem", "start-ecosystem", "propose-session", got "constructor"',
  ]);
});

test('says of a number beyond all whole numbers what is taken', () => {
  const { issues } = parseRecords(ecosystemSchema, [{ ...tulsa, learnersServed: 1e20 }]);
  assert.deepEqual(
    issues.map(({ message }) => message),
    [
      'Expected `learnersServed` to be a whole number of at most 16 digits, got 100000000000000000000',
    ],
  );
});
