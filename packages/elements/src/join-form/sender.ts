import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { ApplicationReceipt } from '@stem-ecosystems/schema/application';
import { nextAttempt, type Attempt, type FormApplication } from './attempt.ts';
import { explainFailure, type SendFailure } from './send-failure.ts';

export type SendResult =
  | { kind: 'sent'; receipt: ApplicationReceipt }
  | { kind: 'failed'; failure: SendFailure; error: unknown }
  /** Nobody waits any more. Whether it arrived is learnt by sending it again, with the same key. */
  | { kind: 'given-up' };

/** Sends applications one at a time, each under a key that stays the same until it has arrived. */
export class Sender {
  /** What was sent without an answer that it arrived. */
  attempt: Attempt | undefined;
  #isSending = false;

  get isSending(): boolean {
    return this.#isSending;
  }

  /** Fixes the key of what is sent next. */
  prepare(application: FormApplication): Attempt {
    this.attempt = nextAttempt(this.attempt, application);
    return this.attempt;
  }

  async send(
    source: DirectorySource,
    { application, key }: Attempt,
    signal: AbortSignal,
  ): Promise<SendResult> {
    this.#isSending = true;
    try {
      const receipt = await source.apply(application, { idempotencyKey: key, signal });
      this.attempt = undefined;
      return { kind: 'sent', receipt };
    } catch (error) {
      if (signal.aborted) return { kind: 'given-up' };
      const failure = explainFailure(error);
      // Another text went out under this key before: the next try needs one of its own.
      if (failure.reason === 'conflict') this.attempt = undefined;
      return { kind: 'failed', failure, error };
    } finally {
      this.#isSending = false;
    }
  }
}
