/**
 * Asks for what a source will read, before the code of the source has come. For pages that know what that will be;
 * imports nothing, so that it can come first.
 */
import { ACCEPT } from './core/accept.ts';

/** What nobody has come for after so long is given up, milliseconds: as long as a source waits for an answer. */
const KEPT_MS = 10_000;

/** An answer that was asked for ahead; whoever takes it may end it. */
export interface AskedAhead {
  readonly answer: Promise<Response>;
  readonly ending: AbortController;
}

declare global {
  /** By address; each is there for the first who asks for it. The one thing that scripts apart from each other share. */
  var stemAskedAhead: Map<string, AskedAhead> | undefined;
}

/**
 * Sends the request for an address of a directory as a source would. The first source of the page that reads the address
 * takes its outcome, good or bad, in place of a request of its own; a source with a `fetch` of its own never does.
 * @param url absolute
 */
export function askAhead(url: string): void {
  const asked = (globalThis.stemAskedAhead ??= new Map<string, AskedAhead>());
  if (asked.has(url)) return;
  const ending = new AbortController();
  const answer = fetch(url, {
    headers: { accept: ACCEPT },
    credentials: 'omit',
    signal: ending.signal,
  });
  // Of a failure the one who takes it is told, and nobody else.
  answer.catch(() => undefined);
  asked.set(url, { answer, ending });
  setTimeout(() => {
    if (asked.get(url)?.ending !== ending) return;
    asked.delete(url);
    ending.abort();
  }, KEPT_MS);
}
