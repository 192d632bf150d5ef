import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TilePlace, TileSource } from '@stem-ecosystems/client/types';
import { TileStore, type TileViewer } from './tile-store.ts';

const tile = (x: number) => ({ z: 10, x, y: 0 });

/** A source that answers on request, and what it was asked. */
function setup() {
  const asked: string[] = [];
  const signals = new Map<string, AbortSignal | undefined>();
  const answers = new Map<string, PromiseWithResolvers<TilePlace[]>>();
  const source: TileSource = {
    minZoom: 0,
    maxZoom: 14,
    tile: (z, x, y, options) => {
      const key = `${z}/${x}/${y}`;
      const answer = Promise.withResolvers<TilePlace[]>();
      asked.push(key);
      signals.set(key, options?.signal);
      answers.set(key, answer);
      return answer.promise;
    },
  };
  const answer = async (x: number): Promise<void> => {
    answers.get(`10/${x}/0`)?.resolve([]);
    await Promise.resolve().then(() => Promise.resolve());
  };
  return { source, asked, signals, answers, answer, store: TileStore.of(source) };
}

function aViewer(): TileViewer & { came: number; errors: unknown[] } {
  return {
    came: 0,
    errors: [],
    tileCame() {
      this.came += 1;
    },
    tileFailed(error) {
      this.errors.push(error);
    },
  };
}

describe('the tiles of a source', () => {
  it('are loaded once for all maps of the page', async () => {
    const { source, asked, answer, store } = setup();
    const [one, other] = [aViewer(), aViewer()];
    store.want(one, [tile(1)]);
    TileStore.of(source).want(other, [tile(1)]);
    await answer(1);
    store.want(one, [tile(1)]);
    assert.deepEqual(asked, ['10/1/0']);
    assert.deepEqual([one.came, other.came], [1, 1]);
    assert.deepEqual(store.read(tile(1)), []);
  });

  it('are given up when nobody wants them any more', () => {
    const { signals, store } = setup();
    const [one, other] = [aViewer(), aViewer()];
    store.want(one, [tile(1), tile(2)]);
    store.want(other, [tile(2)]);
    store.want(one, []);
    assert.deepEqual(
      [...signals].map(([key, signal]) => [key, signal?.aborted]),
      [
        ['10/1/0', true],
        ['10/2/0', false],
      ],
    );
  });

  it('are asked for again after a failure, which is told', async () => {
    const { asked, answers, store } = setup();
    const viewer = aViewer();
    store.want(viewer, [tile(1)]);
    const error = new Error('no network');
    answers.get('10/1/0')?.reject(error);
    await Promise.resolve().then(() => Promise.resolve());
    assert.deepEqual(viewer.errors, [error]);
    store.want(viewer, [tile(1)]);
    assert.equal(asked.length, 2);
  });

  it('tell nobody of what was given up', async () => {
    const { answers, store } = setup();
    const viewer = aViewer();
    store.want(viewer, [tile(1)]);
    store.want(viewer, []);
    answers.get('10/1/0')?.reject(new Error('aborted'));
    await Promise.resolve().then(() => Promise.resolve());
    assert.deepEqual([viewer.came, viewer.errors.length], [0, 0]);
  });

  it('are forgotten when they were not looked at for longest', async () => {
    const { answer, store } = setup();
    const viewer = aViewer();
    const all = Array.from({ length: 257 }, (_, x) => tile(x));
    store.want(viewer, all.slice(0, 256));
    for (let x = 0; x < 256; x += 1) await answer(x);
    assert.deepEqual(store.read(tile(0)), []);
    store.want(viewer, [tile(256)]);
    await answer(256);
    assert.deepEqual(store.read(tile(0)), []);
    assert.equal(store.read(tile(1)), undefined);
  });
});
