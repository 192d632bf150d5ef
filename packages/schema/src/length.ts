/**
 * How long texts and lists may be, and how small a number. What `z.minLength`, `z.maxLength` and `z.nonnegative` check,
 * without their classes: those would be on every page that loads a widget, because all classes of zod that browsers use
 * stand in one chunk.
 */
import * as z from 'zod/mini';

/** @param rule for the message: "Expected `name` to be RULE, got …" */
export function notEmpty<T extends string | readonly unknown[]>(rule: string): z.core.$ZodCheck<T> {
  return told(
    z.refine((value: T) => value.length > 0, rule),
    { minimum: 1 },
  );
}

/** A text of so many characters (code points, as JSON Schema counts them) or a list of so many members. */
export function atMost<T extends string | readonly unknown[]>(
  maximum: number,
  rule = `at most ${maximum} characters`,
): z.core.$ZodCheck<T> {
  const isShort = (value: T): boolean =>
    value.length <= maximum || (typeof value === 'string' && Array.from(value).length <= maximum);
  return told(z.refine(isShort, rule), { maximum });
}

/** A number of at least 0. */
export function notNegative(rule: string): z.core.$ZodCheck<number> {
  return told(
    z.refine((value: number) => value >= 0, rule),
    { minimum: 0 },
  );
}

/** The check, with its bound told to whoever describes the schema, as OpenAPI does. */
function told<T>(
  check: z.core.$ZodCheck<T>,
  bound: { minimum: number } | { maximum: number },
): z.core.$ZodCheck<T> {
  check._zod.onattach.push(({ _zod: { bag } }) => {
    Object.assign(bag, bound);
  });
  return check;
}
