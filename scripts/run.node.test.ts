import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from './run.js';

/** Runs a piece of JavaScript; its exit code and what it said. */
async function runScript(script: string, timeLimitMs?: number): Promise<[number, string]> {
  let said = '';
  const code = await run(process.execPath, ['-e', script], {
    onOutput: (text) => (said += text),
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
  });
  return [code, said];
}

describe('run', () => {
  it('yields the exit code of a program and tells what it said', async () => {
    const [code, said] = await runScript(
      'console.log("out"); console.error("err"); process.exitCode = 3;',
    );
    assert.equal(code, 3);
    assert.deepEqual(said.trim().split('\n').sort(), ['err', 'out']);
  });

  it('does not wait for what a program has left behind with its output', async () => {
    const [code, said] = await runScript(`
      const { spawn } = require('node:child_process');
      const script = 'setInterval(() => {}, 1000)';
      const left = spawn(process.execPath, ['-e', script], { stdio: 'inherit', detached: true });
      console.log(left.pid);
      left.unref();
    `);
    // Throws where it has ended by itself: then nothing was left behind.
    process.kill(Number(said));
    assert.equal(code, 0);
  });

  it('ends a program that takes too long, and says so', async () => {
    const [code, said] = await runScript('setInterval(() => {}, 1000)', 600);
    assert.equal(code, 1);
    assert.match(said, /takes longer than 0\.01 minutes\.$/m);
  });

  it('says that a program cannot be started', async () => {
    let said = '';
    const code = await run('no-such-program', [], { onOutput: (text) => (said += text) });
    assert.equal(code, 1);
    assert.match(said, /^no-such-program could not be started: /);
  });
});
