import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TypeAhead } from './type-ahead.ts';

const names = ['Alamo', 'Boston', 'Éire', 'Tampa', 'Tulsa'];

/** Index after each of the keys, typed `stepMs` apart from the entry `current`. */
function type(keys: string, { current = 0, stepMs = 100 } = {}): (number | undefined)[] {
  const typeAhead = new TypeAhead();
  let at = current;
  return Array.from(keys, (key, step) => {
    const found = typeAhead.find(key, { names, current: at, nowMs: 5000 + step * stepMs });
    at = found ?? at;
    return found;
  });
}

describe('type-ahead', () => {
  it('goes to the next name with the letter', () => {
    assert.deepEqual(type('t'), [3]);
  });

  it('goes on with the same letter, and round', () => {
    assert.deepEqual(type('ttt'), [3, 4, 3]);
  });

  it('takes letters typed quickly for one word', () => {
    assert.deepEqual(type('tu'), [3, 4]);
  });

  it('begins a new word after a pause', () => {
    assert.deepEqual(type('tb', { stepMs: 800 }), [3, 1]);
  });

  it('does without accents', () => {
    assert.deepEqual(type('e'), [2]);
  });

  it('yields nothing where no name begins so', () => {
    assert.deepEqual(type('x'), [undefined]);
  });

  for (const key of ['Enter', 'ArrowDown', ' ']) {
    it(`leaves the key "${key}" alone`, () => {
      assert.equal(new TypeAhead().find(key, { names, current: 0, nowMs: 1 }), undefined);
    });
  }
});
