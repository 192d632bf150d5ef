import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Turns } from './turns.ts';

suite('turns', () => {
  test('are as many at once as are allowed', async () => {
    const turns = new Turns(2);
    await turns.take();
    await turns.take();
    const third = turns.take().then(() => 'third');
    assert.equal(await Promise.race([third, Promise.resolve('nobody')]), 'nobody');
    turns.giveBack();
    assert.equal(await third, 'third');
  });

  test('come in the order they were asked for, also for who has just had one', async () => {
    const turns = new Turns(1);
    const order: string[] = [];
    const work = async (name: string, rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round += 1) {
        await turns.take();
        order.push(name);
        turns.giveBack();
      }
    };
    await turns.take();
    const all = Promise.all([work('a', 3), work('b', 3), work('c', 1)]);
    turns.giveBack();
    await all;
    assert.deepEqual(order, ['a', 'b', 'c', 'a', 'b', 'a', 'b']);
  });
});
