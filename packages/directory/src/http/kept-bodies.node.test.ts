import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createKeptBodies } from './kept-bodies.ts';

function setup(maxBytes?: number) {
  const state = { version: 'v1' };
  const made: string[] = [];
  const bodies = createKeptBodies({ version: () => Promise.resolve(state.version) }, maxBytes);
  const read = async (address: string, text: string, during?: () => void): Promise<string> => {
    const { body } = await bodies.read(address, () => {
      made.push(address);
      during?.();
      return Promise.resolve(Buffer.from(text));
    });
    return Buffer.from(body).toString();
  };
  return { state, made, bodies, read };
}

describe('kept bodies', () => {
  it('are made once for an address, with their tag', async () => {
    const { made, bodies, read } = setup();
    assert.equal(await read('/a', 'first'), 'first');
    assert.equal(await read('/a', 'second'), 'first');
    assert.equal(await read('/a?q=1', 'other'), 'other');
    assert.deepEqual(made, ['/a', '/a?q=1']);
    // printf first | openssl dgst -sha256 -binary | basenc --base64url | cut -c1-22
    const { tag } = await bodies.read('/a', () => Promise.reject(new Error('not asked')));
    assert.equal(tag, 'p5N7ZLjKpY8Dchu2us9ceM');
  });

  it('are forgotten with the version of the data they show', async () => {
    const { state, read } = setup();
    await read('/a', 'old');
    state.version = 'v2';
    assert.equal(await read('/a', 'new'), 'new');
    state.version = 'v1';
    assert.equal(await read('/a', 'newer'), 'newer');
  });

  it('are not kept where the data changed while they were made', async () => {
    const { state, read } = setup();
    await read('/a', 'of which?', () => (state.version = 'v2'));
    state.version = 'v1';
    assert.equal(await read('/a', 'certain'), 'certain');
  });

  it('are not kept where making them failed', async () => {
    const { bodies, read } = setup();
    await assert.rejects(
      bodies.read('/a', () => Promise.reject(new Error('no such cursor'))),
      /^Error: no such cursor$/,
    );
    assert.equal(await read('/a', 'fine'), 'fine');
  });

  it('are made once for all who ask while they are made', async () => {
    const { made, read } = setup();
    const texts = await Promise.all(['first', 'second', 'third'].map((text) => read('/a', text)));
    assert.deepEqual(texts, ['first', 'first', 'first']);
    assert.deepEqual(made, ['/a']);
  });

  it('are made again for who asks after the data has changed, while the old one is still being made', async () => {
    const { state, bodies, read } = setup();
    const { promise, resolve } = Promise.withResolvers<Buffer>();
    const old = bodies.read('/a', () => promise);
    await Promise.resolve();
    state.version = 'v2';
    assert.equal(await read('/a', 'new'), 'new');
    resolve(Buffer.from('old'));
    assert.equal(Buffer.from((await old).body).toString(), 'old');
    assert.equal(await read('/a', 'newer'), 'new');
  });

  it('fail for all who wait for them, and are then made anew', async () => {
    const { bodies, read } = setup();
    const fail = () => bodies.read('/a', () => Promise.reject(new Error('no such cursor')));
    const results = await Promise.allSettled([fail(), fail()]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await read('/a', 'fine'), 'fine');
  });

  it('are dropped beyond a number of bytes, those asked for longest ago first', async () => {
    // Room for two: five bytes, an address of two characters, and some 512 bytes for the entry itself.
    const { made, read } = setup(2 * (5 + 4 + 512));
    await read('/a', '12345');
    await read('/b', '12345');
    await read('/a', '12345');
    await read('/c', '12345');
    made.length = 0;
    await read('/a', '12345');
    await read('/c', '12345');
    await read('/b', '12345');
    assert.deepEqual(made, ['/b']);
  });

  it('weigh something by their address, however little they say', async () => {
    const { made, read } = setup(2 * 1024);
    for (const word of ['a', 'b', 'c']) await read(`/${word.repeat(250)}`, '');
    made.length = 0;
    await read(`/${'c'.repeat(250)}`, '');
    await read(`/${'a'.repeat(250)}`, '');
    assert.deepEqual(made, [`/${'a'.repeat(250)}`]);
  });
});
