import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

suite('canonicalJson', () => {
  for (const { title, value, text } of [
    {
      title: 'orders members at every depth',
      value: { b: { d: 1, c: [{ f: 1, e: 2 }] }, a: 0 },
      text: '{"a":0,"b":{"c":[{"e":2,"f":1}],"d":1}}',
    },
    { title: 'keeps the order of lists', value: ['b', 'a'], text: '["b","a"]' },
    { title: 'leaves out what is undefined', value: { b: undefined, a: null }, text: '{"a":null}' },
    {
      title: 'keeps a member named __proto__',
      value: JSON.parse('{"__proto__":1,"a":2}') as unknown,
      text: '{"__proto__":1,"a":2}',
    },
  ]) {
    test(title, () => {
      assert.equal(canonicalJson(value), text);
    });
  }

  test('is the same for deep-equal values and reads back as the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        assert.equal(canonicalJson(shuffled), canonicalJson(value));
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
