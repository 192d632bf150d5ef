import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCalled, isCalledInFull } from './called.ts';
import { placeAt } from './place-finder.ts';

const tulsa = {
  ...placeAt({ lat: 36, lng: -96 }, 'Tulsa, OK'),
  city: 'Tulsa',
  region: 'OK',
  country: 'US',
};

describe('a text that names a place in full', () => {
  const cases = [
    { text: '74103', expected: true },
    { text: 'Tulsa, OK', expected: true },
    { text: 'tulsa ok', expected: true },
    { text: 'Tulsa Oklahoma', expected: true },
    { text: 'tulsa', expected: false },
    { text: 'tulsa okla', expected: false },
    { text: 'Tulsa STEM', expected: false },
  ];
  for (const { text, expected } of cases) {
    it(`is ${expected ? '' : 'not '}"${text}"`, () => {
      assert.equal(isCalledInFull(tulsa, text), expected);
    });
  }
});

describe('a text that names a place', () => {
  for (const [text, expected] of [
    ['tulsa ', true],
    ['Tulsa, OK', true],
    ['tul', false],
  ] as const) {
    it(`is ${expected ? '' : 'not '}"${text}"`, () => {
      assert.equal(isCalled(tulsa, text), expected);
    });
  }
});
