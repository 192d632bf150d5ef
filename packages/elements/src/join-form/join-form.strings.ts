import type { Purpose } from '@stem-ecosystems/schema/application';
import type { FieldName } from './form-fields.ts';

/** Why sending failed, as the sender needs to know it. */
export type FailureReason =
  'unreachable' | 'refused' | 'conflict' | 'too-large' | 'busy' | 'not-taken' | 'unexpected';

export interface JoinFormStrings {
  labels: Record<FieldName, string>;
  /** Label of the message where one joins. */
  joinMessage: string;
  to: string;
  office: string;
  chooseEcosystem: string;
  loadingEcosystems: string;
  ecosystemsFailed: string;
  about: string;
  recordTypes: Record<'ecosystem' | 'organization' | 'program' | 'convening', string>;
  person: string;
  organizationKind: string;
  noSector: string;
  required: string;
  optional: string;
  hints: Partial<Record<FieldName, string>>;
  noChildren: string;
  privacy: string;
  missing: Partial<Record<FieldName, string>>;
  missingOther: string;
  emailRule: string;
  websiteRule: string;
  tooLong: (limit: string) => string;
  oneLine: string;
  otherRule: string;
  problems: { one: string; other: string };
  send: string;
  sending: string;
  failures: Record<FailureReason, string>;
  /** `wait` is worded already. */
  wait: (wait: string) => string;
  waitSeconds: { one: string; other: string };
  waitMinutes: { one: string; other: string };
  nothingLost: string;
  /** `time` is worded already. */
  saved: (time: string) => string;
  restored: (time: string) => string;
  forget: string;
  forgotten: string;
  doneTitle: string;
  doneText: string;
  linkTitle: string;
  linkText: string;
  linkAdvice: string;
  openLink: string;
  copyLink: string;
  copied: string;
  another: string;
  notTaken: Record<Exclude<Purpose, 'join-ecosystem' | 'contact'>, string>;
  purposeUnknown: string;
  hostTakesNone: string;
  contactLink: string;
}
