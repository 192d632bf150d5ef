/** Which directory an element asks. */
import { DirectoryUnknownError } from './directory-unknown-error.ts';

let scriptBase: string | undefined;

/**
 * Tells where the elements' script came from: the CDN entries call it with their own address,
 * `…/cdn/<version>/<entry>.js`. The directory is looked for two folders up.
 */
export function setScriptUrl(url: string): void {
  scriptBase = new URL('../../', url).href;
}

/**
 * Base URL, ending in "/": the `directory` attribute, else `<meta name="stem-directory">`, else where the script
 * came from (`guessed`).
 * @throws {DirectoryUnknownError} when there is none of them, or the one given is no http(s) URL.
 */
export function directoryUrl(attribute: string | undefined): { url: string; guessed: boolean } {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="stem-directory"]')?.content;
  const given = [attribute, meta].find((value) => value !== undefined && value.trim() !== '');
  if (given !== undefined) return { url: baseUrl(given), guessed: false };
  if (scriptBase !== undefined) return { url: scriptBase, guessed: true };
  throw new DirectoryUnknownError(
    'Expected a `directory` attribute or <meta name="stem-directory" content="https://…">, got neither.',
  );
}

function baseUrl(text: string): string {
  const url = URL.parse(text.trim(), document.baseURI);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new DirectoryUnknownError(`Expected \`directory\` to be an http(s) URL, got "${text}".`);
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = '';
  url.hash = '';
  return url.href;
}
