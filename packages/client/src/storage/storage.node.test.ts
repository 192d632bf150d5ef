import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerStorage } from '../types.ts';
import { DefaultStorage } from './default-storage.ts';
import { MemoryStorage } from './memory-storage.ts';
import { WebStorage } from './web-storage.ts';

const LIMITS = { answers: 3, charactersEach: 10, characters: 20 };

/** A page's localStorage, as far as it is used here. */
function fakeWebStorage(items = new Map<string, string>()): Storage {
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => {
      items.clear();
    },
  };
}

/** An instant so many minutes into a day. */
function minute(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 22, 0, minutes)).toISOString();
}

/** Which of these addresses have an answer. */
async function keptOf(storage: AnswerStorage, urls: readonly string[]): Promise<string[]> {
  const kept = await Promise.all(urls.map((url) => storage.read(url)));
  return urls.filter((_, index) => kept[index] !== undefined);
}

const KINDS: Record<string, () => AnswerStorage> = {
  MemoryStorage: () => new MemoryStorage(LIMITS),
  WebStorage: () => new WebStorage(fakeWebStorage(), LIMITS),
};

for (const [name, create] of Object.entries(KINDS)) {
  describe(name, () => {
    it('gives back what was written last, by address', async () => {
      const storage = create();
      await storage.write('a', { storedAt: minute(1), body: 'old' });
      await storage.write('a', { storedAt: minute(2), body: 'new' });
      assert.deepEqual(await storage.read('a'), { storedAt: minute(2), body: 'new' });
      assert.equal(await storage.read('b'), undefined);
    });

    it('drops the oldest answers beyond its number', async () => {
      const storage = create();
      for (const [index, url] of ['a', 'b', 'c', 'd'].entries()) {
        await storage.write(url, { storedAt: minute(index), body: url });
      }
      assert.deepEqual(await keptOf(storage, ['a', 'b', 'c', 'd']), ['b', 'c', 'd']);
    });

    it('drops the oldest answers beyond its size', async () => {
      const storage = create();
      await storage.write('a', { storedAt: minute(1), body: '123456789' });
      await storage.write('b', { storedAt: minute(2), body: '123456789' });
      await storage.write('c', { storedAt: minute(3), body: '123' });
      assert.deepEqual(await keptOf(storage, ['a', 'b', 'c']), ['b', 'c']);
    });

    it('keeps the one written last of the same moment', async () => {
      const storage = create();
      for (const url of ['a', 'b', 'c', 'd'])
        await storage.write(url, { storedAt: minute(1), body: url });
      assert.deepEqual(await keptOf(storage, ['a', 'b', 'c', 'd']), ['b', 'c', 'd']);
    });

    it('forgets an answer whose successor is too long, rather than give an outdated one', async () => {
      const storage = create();
      await storage.write('a', { storedAt: minute(1), body: 'short' });
      await storage.write('a', { storedAt: minute(2), body: 'longer than ten' });
      assert.equal(await storage.read('a'), undefined);
    });
  });
}

describe('WebStorage', () => {
  it('leaves the items of the page alone', async () => {
    const items = new Map([['cart', 'three books, and a very long list of wishes']]);
    const storage = new WebStorage(fakeWebStorage(items), LIMITS);
    for (const url of ['a', 'b', 'c', 'd'])
      await storage.write(url, { storedAt: minute(1), body: url });
    assert.equal(items.get('cart'), 'three books, and a very long list of wishes');
    assert.equal(items.size, 4);
  });

  it('rejects with what the storage throws', async () => {
    const full = fakeWebStorage();
    full.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    const write = new WebStorage(full, LIMITS).write('a', { storedAt: minute(1), body: 'a' });
    await assert.rejects(write, { name: 'QuotaExceededError' });
  });
});

describe('DefaultStorage', () => {
  const answer = { storedAt: minute(1), body: '{}' };
  const forbidden = {
    open: () => Promise.reject(new DOMException('Sandboxed', 'SecurityError')),
  } as unknown as CacheStorage;

  it('uses localStorage where the Cache API is missing or forbidden', async () => {
    for (const caches of [{}, { caches: forbidden }]) {
      const items = new Map<string, string>();
      await new DefaultStorage({ ...caches, localStorage: fakeWebStorage(items) }).write(
        'a',
        answer,
      );
      assert.deepEqual([...items], [['stem-ecosystems:answer:a', `${answer.storedAt}{}`]]);
    }
  });

  it('uses memory where everything is forbidden', async () => {
    const page = {
      caches: forbidden,
      get localStorage(): Storage {
        throw new DOMException('Sandboxed', 'SecurityError');
      },
    };
    const storage = new DefaultStorage(page);
    await storage.write('a', answer);
    assert.deepEqual(await storage.read('a'), answer);
  });
});
