/** Whether an `Accept` header lets a media type through (RFC 9110 section 12.5.1). */
import { parseAccept } from 'hono/utils/accept';

/**
 * The weight of the most specific range that matches decides; without a header everything is welcome.
 *
 * @param types - media types the answer may pass for, in lower case and without parameters
 */
export function accepts(header: string | undefined, types: readonly string[]): boolean {
  if (header === undefined || header.trim() === '') return true;
  const ranges = parseAccept(header).map(({ type, q }) => ({ range: type.toLowerCase(), q }));
  return types.some((type) => {
    const candidates = [type, `${type.split('/')[0] ?? ''}/*`, '*/*'];
    const decisive = candidates.find((candidate) =>
      ranges.some(({ range }) => range === candidate),
    );
    return ranges.some(({ range, q }) => range === decisive && q > 0);
  });
}
