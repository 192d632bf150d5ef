/** Files of a folder, with what was compressed ahead beside them. */
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { tagOfBody } from './entity-tag.ts';
import type { Representation } from './answer.ts';

/** Media type by ending; files with another ending are not served. */
const typeTable: Readonly<Record<string, readonly [type: string, compressible: boolean]>> = {
  '.html': ['text/html; charset=utf-8', true],
  '.js': ['text/javascript; charset=utf-8', true],
  '.css': ['text/css; charset=utf-8', true],
  '.json': ['application/json', true],
  '.webmanifest': ['application/manifest+json', true],
  '.map': ['application/json', true],
  '.svg': ['image/svg+xml', true],
  '.txt': ['text/plain; charset=utf-8', true],
  '.ics': ['text/calendar; charset=utf-8', true],
  '.png': ['image/png', false],
  '.jpg': ['image/jpeg', false],
  '.webp': ['image/webp', false],
  '.avif': ['image/avif', false],
  '.ico': ['image/x-icon', false],
  '.woff2': ['font/woff2', false],
};

export type StaticFile = Pick<Representation, 'body' | 'type' | 'tag' | 'ahead' | 'compressible'>;

/** Finds a file by its path under the folder, "/" between its parts; undefined where it is none to be served. */
export type FindFile = (path: string) => Promise<StaticFile | undefined>;

/** Files are read once and kept until they change on disk. */
export function createStaticFiles(folder: string): FindFile {
  const kept = new Map<string, { stamp: string; file: StaticFile }>();

  return async function findFile(path) {
    const [type, compressible] = typeTable[extname(path)] ?? [];
    if (type === undefined || compressible === undefined || !isPlainPath(path)) return undefined;
    const place = join(folder, path);
    const stamp = await stampOf(place);
    if (stamp === undefined) return undefined;
    const found = kept.get(path);
    if (found?.stamp === stamp) return found.file;
    const body = await readFile(place);
    const file = { body, type, compressible, tag: tagOfBody(body), ahead: await findAhead(place) };
    kept.set(path, { stamp, file });
    return file;
  };
}

/** No empty part, none that begins with a dot, nothing that a file system might read as a separator. */
function isPlainPath(path: string): boolean {
  return path.split('/').every((part) => /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u.test(part));
}

/** Whether there is a file at a place. */
export async function isFile(place: string): Promise<boolean> {
  return (await stampOf(place)) !== undefined;
}

async function findAhead(place: string): Promise<NonNullable<StaticFile['ahead']>> {
  const [br, gzip] = await Promise.all([stampOf(`${place}.br`), stampOf(`${place}.gz`)]);
  return {
    ...(br !== undefined && { br: readOnce(`${place}.br`) }),
    ...(gzip !== undefined && { gzip: readOnce(`${place}.gz`) }),
  };
}

function readOnce(place: string): () => Promise<Uint8Array> {
  let reading: Promise<Uint8Array> | undefined;
  return () => (reading ??= readFile(place));
}

/** Changes when the file does; undefined where there is no file. */
async function stampOf(place: string): Promise<string | undefined> {
  try {
    const found = await stat(place);
    return found.isFile() ? `${String(found.mtimeMs)}-${String(found.size)}` : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
