/** Reading attributes: a value that cannot be read is reported and its default used. Pure. */

/** Told what is wrong with an attribute, in a sentence for the developer of the page. */
export type Report = (attribute: string, message: string) => void;

/** "Expected `view` to be …, got "x"." Pages are not typed: the value may be anything. */
export function unexpected(name: string, rule: string, value: unknown): string {
  return `Expected \`${name}\` to be ${rule}, got "${String(value).slice(0, 80)}".`;
}

/** Names with spaces between, in the order of `known`; empty where none is known. */
export function readChoices<T extends string>(
  name: string,
  text: string | undefined,
  known: readonly T[],
  report: Report,
): T[] {
  const asked = new Set((text ?? '').split(/[\s,]+/).filter(Boolean));
  const unknown = [...asked].filter((word) => !known.some((choice) => choice === word));
  if (unknown.length > 0) {
    report(name, unexpected(name, `any of ${known.join(', ')}`, unknown.join(' ')));
  }
  return known.filter((choice) => asked.has(choice));
}
