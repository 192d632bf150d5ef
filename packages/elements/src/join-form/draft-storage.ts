/** Drafts on this device, one for each directory, purpose, ecosystem and record it is about. */
import { absentOr, instantSchema } from '@stem-ecosystems/schema/common';
import { parseOne } from '@stem-ecosystems/schema/parse';
import * as z from 'zod/mini';
import { attemptSchema, type Attempt } from './attempt.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** As long as the directory keeps an idempotency key, so that a kept attempt is never sent twice. */
const DRAFT_DAYS = 30;

const draftSchema = z.object({
  savedAt: instantSchema,
  values: z.catchall(z.object({}), z.string()),
  /** What was sent without an answer that it arrived. */
  attempt: absentOr(attemptSchema),
});

export type Draft = Omit<z.infer<typeof draftSchema>, 'attempt'> & { attempt?: Attempt };

/** Which draft: every directory, purpose, ecosystem and record that a message is about has its own. */
export interface DraftPlace {
  directory: string;
  purpose: string;
  ecosystem: string | undefined;
  /** `type/id`. */
  about: string | undefined;
}

/** Name of the draft of one form. */
export function draftName({ directory, purpose, ecosystem = '', about }: DraftPlace): string {
  const place = [directory, purpose, ecosystem, ...(about === undefined ? [] : [about])];
  return `stem-draft ${JSON.stringify(place)}`;
}

/** The draft; undefined where there is none, it is older than 30 days, or storage is not to be had. */
export function readDraft(name: string, now: Date): Draft | undefined {
  const text = storage()?.getItem(name);
  if (text === undefined || text === null) return undefined;
  const draft = parseDraft(text);
  if (draft === undefined) return undefined;
  const age = now.getTime() - Date.parse(draft.savedAt);
  if (age <= DRAFT_DAYS * MILLISECONDS_PER_DAY) return draft;
  forgetDraft(name);
  return undefined;
}

/** Whether it is kept now: storage may be full, switched off, or not allowed in a sandboxed frame. */
export function writeDraft(name: string, draft: Draft): boolean {
  try {
    const kept = storage();
    kept?.setItem(name, JSON.stringify(draft));
    // Firefox has null where its user has switched storage off (dom.storage.enabled).
    return Boolean(kept);
  } catch {
    // QuotaExceededError: the form works without a draft, and says nothing of one.
    return false;
  }
}

export function forgetDraft(name: string): void {
  storage()?.removeItem(name);
}

function parseDraft(text: string): Draft | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Another script wrote there, or the write was cut: there is no draft then.
    return undefined;
  }
  const parsed = parseOne(draftSchema, json);
  return parsed.ok ? (parsed.value as Draft) : undefined;
}

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    // SecurityError: an opaque origin, or storage is blocked by the user.
    return undefined;
  }
}
