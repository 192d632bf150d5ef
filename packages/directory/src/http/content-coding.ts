/** Choice of the content coding by `Accept-Encoding` (RFC 9110 section 12.5.3). */

/** Codings of this server, best first. */
export const codings = ['br', 'gzip', 'identity'] as const;

export type Coding = (typeof codings)[number];

/**
 * The coding with the highest weight; among equals the first of `preferred`. Undefined where the header refuses
 * every one, also the plain body.
 *
 * @param header - absent: nothing was said, so the plain body
 * @param preferred - every coding that can be sent, best first
 */
export function chooseCoding(
  header: string | undefined,
  preferred: readonly Coding[] = codings,
): Coding | undefined {
  if (header === undefined) return 'identity';
  const weights = readWeights(header);
  const unnamed = preferred[0] === 'identity' ? 1 : LEAST_WEIGHT;
  let best: { coding: Coding; weight: number } | undefined;
  for (const coding of preferred) {
    const weight = weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? unnamed : 0);
    if (weight > 0 && (best === undefined || weight > best.weight)) best = { coding, weight };
  }
  return best?.coding;
}

/** Identity that a header does not name is acceptable, but where it is not preferred less so than what it does name. */
const LEAST_WEIGHT = 0.0001;

/** Weight by coding in lower case. A member with a malformed weight is left out. */
function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const member of header.split(',')) {
    const found =
      /^\s*([!#$%&'*+.^_`|~\w-]+)\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(member);
    if (!found?.[1]) continue;
    const name = found[1].toLowerCase();
    // "x-gzip" means gzip (RFC 9110 section 8.4.1.3).
    weights.set(name === 'x-gzip' ? 'gzip' : name, found[2] === undefined ? 1 : Number(found[2]));
  }
  return weights;
}
