import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { startLocalServer, type LocalServer } from './local-server.ts';

/** What browsers insist on; everything else is theirs to guess. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the files of a folder as any static host does: no queries, 404 for what is not there. */
export function startStaticServer(dir: string): Promise<LocalServer> {
  return startLocalServer(async ({ path }) => {
    const file = normalize(decodeURIComponent(new URL(path, 'http://host.invalid').pathname));
    try {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      return { headers: { 'content-type': type }, body: await readFile(join(dir, file)) };
    } catch {
      // Missing, or a folder: a static host knows no more than that.
      return { status: 404, body: 'Not found' };
    }
  });
}
