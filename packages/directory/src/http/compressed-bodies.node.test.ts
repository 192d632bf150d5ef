import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { createCompressedBodies } from './compressed-bodies.ts';

const body = Buffer.from('a line that repeats\n'.repeat(200));

describe('createCompressedBodies', () => {
  it('compresses once for all who ask', async () => {
    const bodies = createCompressedBodies();
    const both = await Promise.all([
      bodies.compress('"a-br"', body, 'br'),
      bodies.compress('"a-br"', body, 'br'),
    ]);
    assert.equal(both[0], both[1]);
    assert.deepEqual(brotliDecompressSync(both[0]), body);
    assert.equal(await bodies.compress('"a-br"', body, 'br'), both[0]);
  });

  it('forgets what was asked for longest ago when its bytes are spent', async () => {
    const { byteLength } = await createCompressedBodies().compress('"a-br"', body, 'br');
    const bodies = createCompressedBodies(2 * byteLength);
    const a = await bodies.compress('"a-br"', body, 'br');
    const b = await bodies.compress('"b-br"', body, 'br');
    assert.equal(await bodies.compress('"a-br"', body, 'br'), a);
    await bodies.compress('"c-br"', body, 'br');
    assert.equal(await bodies.compress('"a-br"', body, 'br'), a);
    assert.notEqual(await bodies.compress('"b-br"', body, 'br'), b);
  });

  it('tries again after a failure', async () => {
    const bodies = createCompressedBodies();
    const broken = 42 as unknown as Uint8Array;
    await assert.rejects(async () => bodies.compress('"a-gzip"', broken, 'gzip'), TypeError);
    const compressed = await bodies.compress('"a-gzip"', body, 'gzip');
    assert.ok(compressed.byteLength < body.byteLength);
  });
});
