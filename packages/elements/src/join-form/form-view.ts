import type { Language } from '../shared/strings.ts';
import type { EcosystemChoice } from './ecosystem-choice.ts';
import type { FieldDefinition, FieldName, FieldValues, TakenPurpose } from './form-fields.ts';
import type { JoinFormStrings } from './join-form.strings.ts';

/** All that the form shows. */
export interface FormView {
  purpose: TakenPurpose;
  language: Language;
  locale: string;
  strings: JoinFormStrings;
  /** Base URL of the directory, ending in "/". */
  directory: string;
  /** An id that no other copy of the form has. */
  id: (name: string) => string;
  fields: readonly FieldDefinition[];
  values: FieldValues;
  /** What to say at which field. */
  problems: ReadonlyMap<FieldName, string>;
  /** Whether the summary of problems is shown above the form. */
  hasSummary: boolean;
  /** What is wrong with no field of the form. */
  otherProblems: readonly string[];
  choice: EcosystemChoice;
  /** What the message is about, in words. */
  about: string | undefined;
  isSending: boolean;
  /** Why it could not be sent, one sentence each. */
  failure: readonly string[];
  /** What is said of the draft on this device. */
  draftNote: string | undefined;
  hasDraft: boolean;
  onSubmit: (event: SubmitEvent) => void;
  onForget: () => void;
  onReload: () => void;
  onShowField: (event: Event, name: FieldName) => void;
}
