import type { DanglingReference } from '../store/references.ts';

/** `programs.json "robotics": Expected `organizationId` to be the id of a known organization, got "nobody"`. */
export function referenceLine(path: string, reference: DanglingReference): string {
  const { id, path: field, target, value } = reference;
  return `${path} ${JSON.stringify(id)}: Expected \`${field}\` to be the id of a known ${target}, got ${JSON.stringify(value)}`;
}
