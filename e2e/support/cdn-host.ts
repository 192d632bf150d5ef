import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** A host of the widgets at an address of its own, with nothing else on it. */
export interface CdnHost {
  /** Without a slash at its end. */
  origin: string;
  /** Folder of what it serves under /cdn/. */
  folder: string;
  close(): Promise<void>;
}

/** Builds the widgets as a version and serves them under /cdn/, with the given pages beside them. */
export async function startCdnHost(
  version: string,
  pages: Readonly<Record<string, string>> = {},
): Promise<CdnHost> {
  const folder = await mkdtemp(join(tmpdir(), 'stem-cdn-'));
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--logLevel', 'warn'],
    { cwd: ROOT, env: { ...process.env, STEM_VERSION: version } },
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    void bodyOf(path, folder, pages).then((body) => {
      const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
      response.writeHead(body === undefined ? 404 : 200, {
        'Content-Type': type,
        'Access-Control-Allow-Origin': '*',
      });
      response.end(body ?? 'not found');
    });
  });
  return {
    origin: await listen(server),
    folder,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function bodyOf(
  path: string,
  folder: string,
  pages: Readonly<Record<string, string>>,
): Promise<Buffer | string | undefined> {
  if (!path.startsWith('/cdn/')) return pages[path];
  try {
    return await readFile(join(folder, path.slice('/cdn/'.length)));
  } catch {
    // Not a file of the build: the answer is 404.
    return undefined;
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
