import type { DirectoryOptions } from '../types.ts';
import { misuse } from './misuse.ts';

/** Longest delay of a timer, HTML section 8.6. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The options that have a default, checked. */
export interface CheckedOptions {
  /** Ends in "/". */
  baseUrl: string;
  timeoutMs: number;
  retries: number;
}

/** @throws {TypeError} for an option that breaks its rule. */
export function requireOptions({
  baseUrl,
  timeoutMs = 10_000,
  retries = 2,
}: DirectoryOptions): CheckedOptions {
  if (!(timeoutMs > 0 && timeoutMs <= LONGEST_TIMEOUT_MS)) {
    throw misuse('timeoutMs', `milliseconds above 0, at most ${LONGEST_TIMEOUT_MS}`, timeoutMs);
  }
  if (!Number.isInteger(retries) || retries < 0)
    throw misuse('retries', 'a whole number ≥ 0', retries);
  return { baseUrl: requireBaseUrl(baseUrl), timeoutMs, retries };
}

/** The files of a browser extension are a static host too, one that works offline. */
const PROTOCOLS = /^(?:https?|(?:chrome|moz|safari-web)-extension):$/;

function requireBaseUrl(baseUrl: string | URL): string {
  const url = URL.parse(baseUrl);
  if (url === null || !PROTOCOLS.test(url.protocol)) {
    throw misuse(
      'baseUrl',
      'an absolute http:// or https:// URL, or one of a browser extension',
      baseUrl,
    );
  }
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
