import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { ApplicationReceipt } from '@stem-ecosystems/schema/application';
import type { Attempt } from './attempt.ts';
import { explainFailure, type SendFailure } from './send-failure.ts';

export type SendResult =
  | { kind: 'sent'; receipt: ApplicationReceipt }
  | { kind: 'failed'; failure: SendFailure; error: unknown }
  /** Nobody waits any more. Whether it arrived is learnt by sending it again, with the same key. */
  | { kind: 'given-up' };

/** Sends an application under its key. Never rejects. */
export async function send(
  source: DirectorySource,
  { application, key }: Attempt,
  signal: AbortSignal,
): Promise<SendResult> {
  try {
    const receipt = await source.apply(application, { idempotencyKey: key, signal });
    return { kind: 'sent', receipt };
  } catch (error) {
    if (signal.aborted) return { kind: 'given-up' };
    return { kind: 'failed', failure: explainFailure(error), error };
  }
}
