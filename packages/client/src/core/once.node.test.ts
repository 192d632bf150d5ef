import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { once } from './once.ts';

describe('once', () => {
  it('loads when it is first asked, and gives the same to all', async () => {
    let loads = 0;
    const load = once(() => Promise.resolve((loads += 1)));
    assert.equal(loads, 0);
    assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
    assert.equal(await load(), 1);
  });

  it('tries again after a failure', async () => {
    const outcomes = [Promise.reject(new Error('out of reach')), Promise.resolve('code')];
    const load = once(() => outcomes.shift() ?? Promise.reject(new Error('asked too often')));
    await assert.rejects(load(), { message: 'out of reach' });
    assert.equal(await load(), 'code');
  });
});
