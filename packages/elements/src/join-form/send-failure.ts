/** Why an application could not be sent, and what the sender can do. */
import { HttpError, NetworkError, TimeoutError } from '@stem-ecosystems/client/errors';
import type { Issue } from '@stem-ecosystems/schema/problem';
import type { FailureReason } from './sending.strings.ts';

export interface SendFailure {
  reason: FailureReason;
  /** What the directory says is wrong with the answers; empty where it is about something else. */
  issues: readonly Issue[];
  /** How long the directory asks to be left alone; absent where it does not say. */
  waitSeconds?: number;
  /** Whether the same answers may be taken later. */
  recoverable: boolean;
}

const REASONS: Readonly<Record<number, FailureReason>> = {
  400: 'refused',
  404: 'not-taken',
  405: 'not-taken',
  409: 'conflict',
  413: 'too-large',
  422: 'refused',
  429: 'busy',
  501: 'not-taken',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
};

export function explainFailure(error: unknown): SendFailure {
  if (error instanceof NetworkError || error instanceof TimeoutError) {
    return { reason: 'unreachable', issues: [], recoverable: true };
  }
  if (!(error instanceof HttpError)) {
    return { reason: 'unexpected', issues: [], recoverable: true };
  }
  const reason = REASONS[error.status] ?? 'unexpected';
  return {
    reason,
    issues: error.problem?.issues ?? [],
    ...(error.retryAfterSeconds !== undefined && { waitSeconds: error.retryAfterSeconds }),
    recoverable: reason !== 'not-taken',
  };
}
