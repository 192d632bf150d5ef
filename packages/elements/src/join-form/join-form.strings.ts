import type { Purpose } from '@stem-ecosystems/schema/application';
import type { FieldName } from './form-fields.ts';

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
  opensInNewTab: string;
  required: string;
  optional: string;
  hints: Partial<Record<FieldName, string>>;
  noChildren: string;
  privacy: string;
  problems: { one: string; other: string };
  send: string;
  sending: string;
  /** `time` is worded already. */
  saved: (time: string) => string;
  restored: (time: string) => string;
  forget: string;
  forgotten: string;
  notTaken: Record<Exclude<Purpose, 'join-ecosystem' | 'contact'>, string>;
  purposeUnknown: string;
  hostTakesNone: string;
  contactLink: string;
}
