import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Later } from './later.ts';

const OFFLINE = new TypeError('Failed to fetch dynamically imported module');

/** A part that cannot be loaded the first `failing` times, and what it told. */
function setup({ failing = 0 } = {}) {
  const told: unknown[] = [];
  let loads = 0;
  const later = new Later<string>(
    () => {
      loads += 1;
      return loads > failing ? Promise.resolve('code') : Promise.reject(OFFLINE);
    },
    { arrived: (part) => told.push(part), failed: (error) => told.push(error) },
  );
  return { later, told, loads: () => loads };
}

describe('Later', () => {
  it('loads nothing until it is asked for, and then once', async () => {
    const { later, loads, told } = setup();
    assert.deepEqual([later.part, loads()], [undefined, 0]);
    assert.deepEqual(await Promise.all([later.get(), later.load(), later.get()]), [
      'code',
      'code',
      'code',
    ]);
    assert.deepEqual([later.part, loads(), told], ['code', 1, ['code']]);
  });

  it('tells what was asked for and cannot be loaded, and loads it the next time', async () => {
    const { later, loads, told } = setup({ failing: 1 });
    assert.equal(await later.get(), undefined);
    assert.deepEqual([later.hasFailed, told], [true, [OFFLINE]]);
    assert.equal(await later.get(), 'code');
    assert.deepEqual([later.hasFailed, loads(), told], [false, 2, [OFFLINE, 'code']]);
  });

  it('keeps quiet where what nobody asked for cannot be loaded', async () => {
    const { later, told } = setup({ failing: 1 });
    later.prepare();
    await assert.rejects(later.load(), OFFLINE);
    assert.deepEqual([later.hasFailed, told], [false, []]);
    assert.equal(await later.get(), 'code');
  });

  it('is used in the order in which it was asked for, and at once when it is there', async () => {
    const { later } = setup();
    const used: string[] = [];
    later.with((part) => used.push(`${part} 1`));
    later.with((part) => used.push(`${part} 2`));
    assert.equal(used.length, 0);
    await later.get();
    later.with((part) => used.push(`${part} 3`));
    assert.deepEqual(used, ['code 1', 'code 2', 'code 3']);
  });

  it('does something else where it cannot be used, and nothing where nobody cares', async () => {
    const { later, told } = setup({ failing: 2 });
    const done: string[] = [];
    const push = (word: string) => (): void => {
      done.push(word);
    };
    later.with(push('used'), push('otherwise'));
    await later.get();
    await new Later<string>(() => Promise.reject(OFFLINE)).get();
    assert.deepEqual([done, told], [['otherwise'], [OFFLINE, OFFLINE]]);
  });
});
