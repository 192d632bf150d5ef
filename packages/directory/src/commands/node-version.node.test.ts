import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/stem-directory.js', import.meta.url));

/** Runs the command as a Node of another version would. */
function runAs(version: string) {
  const versions = `{ value: { ...process.versions, node: ${JSON.stringify(version)} } }`;
  const preload = `Object.defineProperty(process, 'versions', ${versions})`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`, BIN, '--help'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

suite('stem-directory on an older Node', () => {
  test('says in one sentence which Node it needs', () => {
    const { status, stdout, stderr } = runAs('22.12.0');
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.equal(
      stderr,
      'stem-directory needs Node 22.13 or newer and found 22.12.0: install a newer one from https://nodejs.org.\n',
    );
  });
});
