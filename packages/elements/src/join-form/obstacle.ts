/** Why there is no form: the host content stays, with a sentence below it. */
import type { CallOptions, DirectorySource } from '@stem-ecosystems/client/types';
import type { Purpose } from '@stem-ecosystems/schema/application';
import { quote } from '@stem-ecosystems/schema/parse';
import { TAKEN_PURPOSES, type TakenPurpose } from './form-fields.ts';

type OtherPurpose = Exclude<Purpose, TakenPurpose>;

const OTHER_PURPOSES: readonly OtherPurpose[] = ['start-ecosystem', 'propose-session'];

export type Obstacle =
  | { kind: 'no-directory' }
  | { kind: 'purpose-unknown' }
  | { kind: 'purpose-not-taken'; purpose: OtherPurpose }
  /** A static host has no place to send anything to. */
  | { kind: 'host-takes-none' };

/** The page asks for a form that this element or this directory does not have. */
export class FormUnavailableError extends Error {
  override name = 'FormUnavailableError';
  readonly code = 'form-unavailable';
}

/** The purpose, or why it cannot be served. */
export function readPurpose(
  text: string,
): { purpose: TakenPurpose } | { obstacle: Obstacle; error: FormUnavailableError } {
  const taken = TAKEN_PURPOSES.find((purpose) => purpose === text);
  if (taken !== undefined) return { purpose: taken };
  const error = new FormUnavailableError(
    `Expected \`purpose\` to be one of ${TAKEN_PURPOSES.map(quote).join(', ')}, got ${quote(text)}.`,
  );
  const other = OTHER_PURPOSES.find((purpose) => purpose === text);
  return other === undefined
    ? { obstacle: { kind: 'purpose-unknown' }, error }
    : { obstacle: { kind: 'purpose-not-taken', purpose: other }, error };
}

/** @throws {FormUnavailableError} where the directory says of itself that nothing can be sent to it */
export async function checkTakesApplications(
  source: DirectorySource,
  options: CallOptions,
): Promise<void> {
  const { value } = await source.describe(options);
  if ('applications' in value.links) return;
  throw new FormUnavailableError(
    `${source.baseUrl} takes no applications: its directory.json links to none.`,
  );
}
