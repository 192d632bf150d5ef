import { quote } from '@stem-ecosystems/schema/parse';

/** The error of a wrong argument: "Expected `zip` to be five digits, got "741"." */
export function misuse(name: string, rule: string, value: unknown): TypeError {
  return new TypeError(
    `Expected \`${name}\` to be ${rule}, got ${value === undefined ? 'nothing' : quote(value)}.`,
  );
}
