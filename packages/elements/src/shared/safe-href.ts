import { isHttpUrl } from '@stem-ecosystems/schema/common';

/** The URL, if it may stand in an `href` (http or https); else undefined, and no link is made. */
export function safeHref(url: string | undefined): string | undefined {
  return url !== undefined && isHttpUrl(url) ? url : undefined;
}
