import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Readable } from 'node:stream';
import { takeLock } from './lock.js';

const LOCK = new URL('./lock.js', import.meta.url).href;

describe('takeLock', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stem-lock-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** Another process that has the lock; it lets go of it only by ending. */
  async function otherHolder(file: string): Promise<ChildProcessByStdio<null, Readable, null>> {
    const script = `
      const { takeLock } = await import(${JSON.stringify(LOCK)});
      await takeLock(${JSON.stringify(file)}, () => {});
      console.log('taken');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  }

  it('takes a lock that nobody has at once, and again after letting go', async () => {
    const file = join(folder, 'free');
    const neverWaits = (): void => {
      assert.fail('waits for nobody');
    };
    const first = await takeLock(file, neverWaits);
    first();
    const second = await takeLock(file, neverWaits);
    second();
  });

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    it(`waits for the process that has it, and says so once, until ${signal} ends that`, async () => {
      const file = join(folder, signal);
      const holder = await otherHolder(file);
      let told = 0;
      const release = await takeLock(file, () => {
        told += 1;
        holder.kill(signal);
      });
      release();
      assert.equal(told, 1);
    });
  }

  it('tells what is wrong where there can be no such file', async () => {
    await assert.rejects(
      takeLock(join(folder, 'no', 'such', 'folder'), () => undefined),
      /unable to open database file/,
    );
  });
});
