import { expect } from '@open-wc/testing';
import { CacheStorageOfAnswers } from './cache-storage.ts';
import { DefaultStorage } from './default-storage.ts';

const LIMITS = { answers: 3, charactersEach: 10, characters: 20 };
const NAME = 'stem-ecosystems-answers-1';
const URLS = ['a', 'b', 'c', 'd'].map((name) => `https://directory.example/v1/${name}.json?q=1,2`);

function minute(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 22, 0, minutes)).toISOString();
}

describe('CacheStorageOfAnswers', () => {
  let storage: CacheStorageOfAnswers;

  beforeEach(async () => {
    await caches.delete(NAME);
    storage = new CacheStorageOfAnswers(caches, LIMITS);
  });

  after(() => caches.delete(NAME));

  async function kept(): Promise<(string | undefined)[]> {
    return Promise.all(URLS.map(async (url) => (await storage.read(url))?.body));
  }

  it('gives back what was written last, by address, to another page too', async () => {
    await storage.write(URLS[0]!, { storedAt: minute(1), body: 'old' });
    await storage.write(URLS[0]!, { storedAt: minute(2), body: 'niño' });
    storage = new CacheStorageOfAnswers(caches, LIMITS);
    expect(await storage.read(URLS[0]!)).to.deep.equal({ storedAt: minute(2), body: 'niño' });
    expect(await storage.read(URLS[1]!)).to.equal(undefined);
  });

  it('drops the oldest answers beyond its number', async () => {
    for (const [index, url] of URLS.entries()) {
      await storage.write(url, { storedAt: minute(index), body: 'x' });
    }
    expect(await kept()).to.deep.equal([undefined, 'x', 'x', 'x']);
  });

  it('drops the oldest answers beyond its size', async () => {
    for (const [index, url] of URLS.slice(0, 3).entries()) {
      await storage.write(url, { storedAt: minute(index), body: '12345678' });
    }
    expect(await kept()).to.deep.equal([undefined, '12345678', '12345678', undefined]);
  });

  it('forgets an answer whose successor is too long', async () => {
    await storage.write(URLS[0]!, { storedAt: minute(1), body: 'short' });
    await storage.write(URLS[0]!, { storedAt: minute(2), body: 'longer than ten' });
    expect(await storage.read(URLS[0]!)).to.equal(undefined);
  });

  it('never answers a service worker that looks for the address in any cache', async () => {
    await storage.write(URLS[0]!, { storedAt: minute(1), body: 'x' });
    expect(await caches.match(URLS[0]!)).to.equal(undefined);
  });
});

describe('DefaultStorage', () => {
  after(() => caches.delete(NAME));

  it('uses the Cache API where there is one', async () => {
    await new DefaultStorage().write(URLS[0]!, { storedAt: minute(1), body: '{}' });
    expect(await new CacheStorageOfAnswers(caches).read(URLS[0]!)).to.deep.equal({
      storedAt: minute(1),
      body: '{}',
    });
  });
});
