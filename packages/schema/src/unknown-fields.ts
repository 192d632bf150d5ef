import { quote } from './parse.ts';
import type { Issue } from './problem.ts';

/** What a schema dropped: fields of the input, at any depth, that its output lacks. */
export function unknownFields(input: unknown, output: unknown): Issue[] {
  return issuesBelow(input, output, []);
}

function issuesBelow(input: unknown, output: unknown, path: readonly string[]): Issue[] {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null)
    return [];
  return Object.entries(input).flatMap(([key, value]) => {
    const inner = [...path, key];
    if (Object.hasOwn(output, key)) {
      return issuesBelow(value, (output as Record<string, unknown>)[key], inner);
    }
    const name = inner.join('.');
    return [
      {
        path: name,
        message: `Expected no field \`${name}\`, got ${quote(value)}`,
        value: value as unknown,
      },
    ];
  });
}
