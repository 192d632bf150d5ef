/** The server's log: one JSON object per line. Never a query, body, token, name or address. */

export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number>>): void;
  /** `error` may be anything that was thrown. */
  error(event: string, error: unknown, fields?: Readonly<Record<string, string | number>>): void;
}

/** @param write - takes one line, without its end */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return {
    info(event, fields) {
      write(JSON.stringify({ at: now().toISOString(), level: 'info', event, ...fields }));
    },
    error(event, error, fields) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write(
        JSON.stringify({ at: now().toISOString(), level: 'error', event, ...fields, error: text }),
      );
    },
  };
}
