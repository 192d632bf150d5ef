/** From what was typed to what is sent, checked by the schema the directory checks it with. */
import {
  contactApplicationSchema,
  joinEcosystemApplicationSchema,
} from '@stem-ecosystems/schema/application-answers';
import { consentText } from '@stem-ecosystems/schema/consent';
import { parseOne } from '@stem-ecosystems/schema/parse';
import type { Issue } from '@stem-ecosystems/schema/problem';
import type { FormApplication } from './attempt.ts';
import { shownFields, type FieldValues, type TakenPurpose } from './form-fields.ts';

const SCHEMAS = {
  contact: contactApplicationSchema,
  'join-ecosystem': joinEcosystemApplicationSchema,
} as const;

export interface FormAnswers {
  purpose: TakenPurpose;
  values: FieldValues;
  /** When the consent box was ticked; undefined while it is not. */
  consentAt: Date | undefined;
  /** The ecosystem the page names; wins over the one chosen. */
  ecosystem: string | undefined;
  /** The record a message is about, `type/id`. */
  about: string | undefined;
  /** Language of the texts that were shown. */
  language: string;
}

export type CheckedAnswers =
  | { ok: true; application: FormApplication }
  /** At most one issue of each field, in the order of the schema. */
  | { ok: false; issues: Issue[] };

/** Checks the answers as they would be sent. Fields not shown are not sent, and empty ones are absent. */
export function checkAnswers(answers: FormAnswers): CheckedAnswers {
  const { purpose, values } = answers;
  const parsed = parseOne(SCHEMAS[purpose], toBody(answers));
  const issues = parsed.ok ? [] : parsed.issues;
  if (
    values.as === 'organization' &&
    isBlank(values.organization) &&
    purpose === 'join-ecosystem'
  ) {
    issues.push({
      path: 'organization',
      message: 'Expected `organization` to be named, got nothing',
    });
  }
  if (parsed.ok && issues.length === 0) return { ok: true, application: parsed.value };
  return { ok: false, issues: firstOfEachField(issues) };
}

function toBody(answers: FormAnswers): Record<string, unknown> {
  const { purpose, values, consentAt, ecosystem, about, language } = answers;
  const body: Record<string, unknown> = { purpose, language };
  for (const { name } of shownFields(purpose, values)) {
    const value = values[name];
    if (name !== 'consent' && value !== undefined && !isBlank(value)) body[name] = value.trim();
  }
  if (typeof body['website'] === 'string') body['website'] = withScheme(body['website']);
  if (ecosystem !== undefined) body['ecosystemId'] = ecosystem;
  if (about !== undefined && purpose === 'contact') body['about'] = about;
  if (consentAt !== undefined) {
    body['consent'] = { textVersion: consentText.version, at: consentAt.toISOString() };
  }
  return body;
}

/** People write `example.org`; the contract wants the whole address. */
function withScheme(text: string): string {
  return /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#].*)?$/.test(text) ? `https://${text}` : text;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function firstOfEachField(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string | undefined>();
  return issues.filter(({ path }) => {
    const field = path.split('.')[0];
    if (seen.has(field)) return false;
    seen.add(field);
    return true;
  });
}
