/** How long processes wait for each other, and how SQLite says that one would have to. */

/** How long a writer waits for another process to finish its transaction. All of ours are short. */
export const BUSY_TIMEOUT_MS = 5000;

/**
 * When commits are moved from the write-ahead log into the database file: as soon as the log has so many pages, of 4 kB
 * each. An import moves its own: were the server to begin first, the next application would wait for all of them.
 */
export const LOG_PAGES = { server: 20_000, import: 16_000 } as const;

/** SQLite's primary result code of an error, https://www.sqlite.org/rescode.html; 0 for any other error. */
export function resultCodeOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'errcode' in error
    ? Number(error.errcode) & 0xff
    : 0;
}

export const SQLITE_BUSY = 5;
