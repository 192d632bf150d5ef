/** The built directory server, started as its operator starts it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(
  new URL('../../packages/directory/bin/stem-directory.js', import.meta.url),
);

export interface DirectoryProcess {
  /** Base URL, ending in "/". */
  url: string;
  dataDir: string;
  /** Ends the process as `kill -9` would, or kindly; resolves when it is gone. */
  end(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>;
  /** Runs another command of stem-directory over the same data; its standard output. */
  command(...args: string[]): Promise<string>;
  /** Ends it and removes its data. */
  dispose(): Promise<void>;
}

/** Starts a directory with the bundled data in a folder of its own, on a free port, without rate limit. */
export async function startDirectory(): Promise<DirectoryProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'stem-e2e-'));
  const env = { ...process.env, STEM_DATA_DIR: dataDir, STEM_RATE_LIMIT: '0', HOST: '127.0.0.1' };
  let { child, url } = await serve({ ...env, PORT: '0' });

  async function end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  return {
    url,
    dataDir,
    end,
    async restart() {
      await end();
      ({ child, url } = await serve({ ...env, PORT: new URL(url).port }));
    },
    async command(...args) {
      const running = spawn(process.execPath, [COMMAND, ...args], { env });
      let output = '';
      running.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      await once(running, 'close');
      return output;
    },
    async dispose() {
      await end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function serve(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [COMMAND, 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/[^\s]+\//.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return { child, url };
  }
  throw new Error('The directory ended before it told its address.');
}
