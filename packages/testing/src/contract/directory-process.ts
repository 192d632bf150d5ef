/** The directory's own program, run as processes: packages other than its own never import it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startStaticServer } from '../static-server.ts';

const CLI = fileURLToPath(new URL('../../../directory/src/cli.ts', import.meta.url));

/** The same records on both kinds of host. */
export interface ContractHosts {
  /** Base URL of a live server. */
  live: string;
  /** Base URL of the static files that the same server exports. */
  onStaticFiles: string;
  stop(): Promise<void>;
}

/** Imports the records into a database of their own, exports it, and serves both. `files` are JSON arrays by name. */
export async function startContractHosts(
  files: Readonly<Record<string, readonly object[]>>,
): Promise<ContractHosts> {
  const dir = await mkdtemp(join(tmpdir(), 'stem-contract-'));
  const records = join(dir, 'records');
  const exported = join(dir, 'export');
  await mkdir(records);
  for (const [name, list] of Object.entries(files)) {
    await writeFile(join(records, `${name}.json`), JSON.stringify(list));
  }
  const env = {
    ...process.env,
    STEM_DATA_DIR: join(dir, 'database'),
    STEM_RATE_LIMIT: '0',
    HOST: '127.0.0.1',
    PORT: '0',
  };
  await run(['import', records], env);
  await run(['export', exported], env);
  const [server, onStaticFiles] = await Promise.all([serve(env), startStaticServer(exported)]);
  return {
    live: server.url,
    onStaticFiles: onStaticFiles.url,
    async stop() {
      await Promise.all([server.stop(), onStaticFiles.close()]);
      await rm(dir, { recursive: true });
    },
  };
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const node = ['--conditions=@stem-ecosystems/source', '--disable-warning=ExperimentalWarning'];
  return spawn(process.execPath, [...node, CLI, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = start(args, env);
  child.stdout?.resume();
  const [complaint, code] = await Promise.all([text(child.stderr!), endOf(child)]);
  if (code !== 0)
    throw new Error(`stem-directory ${args.join(' ')} ended with ${String(code)}: ${complaint}`);
}

async function serve(env: NodeJS.ProcessEnv): Promise<{ url: string; stop(): Promise<void> }> {
  const child = start(['serve'], env);
  const complaint = text(child.stderr!);
  const closed = endOf(child);
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const address = /^Listening on (http:\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    void closed.then(async (code) => {
      reject(new Error(`stem-directory serve ended with ${String(code)}: ${await complaint}`));
    });
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** The exit code; null where a signal ended the process. */
async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
