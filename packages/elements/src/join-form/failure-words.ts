import { plural } from '../shared/format.ts';
import type { SendFailure } from './send-failure.ts';
import type { SendingStrings } from './sending.strings.ts';

/** From here on a pause is told in minutes. */
const MINUTES_FROM_SECONDS = 90;

/** Why it could not be sent, what to do, and that nothing is lost. */
export function failureWords(
  failure: SendFailure | undefined,
  strings: SendingStrings,
  locale: string,
): string[] {
  if (failure === undefined) return [];
  const { reason, waitSeconds } = failure;
  const wait =
    waitSeconds === undefined ? [] : [strings.wait(waitWords(waitSeconds, strings, locale))];
  return [strings.failures[reason], ...wait, strings.nothingLost];
}

function waitWords(seconds: number, strings: SendingStrings, locale: string): string {
  return seconds < MINUTES_FROM_SECONDS
    ? plural(seconds, strings.waitSeconds, locale)
    : plural(Math.ceil(seconds / 60), strings.waitMinutes, locale);
}
