/** The schema's issues in the words of the person who filled in the form. */
import type { Issue } from '@stem-ecosystems/schema/problem';
import { formatNumber } from '../shared/format.ts';
import { FORM_FIELDS, type FieldName, type TakenPurpose } from './form-fields.ts';
import type { SendingStrings } from './sending.strings.ts';

/** What to say at each field, and whatever belongs to no field of the form. */
export interface WordedIssues {
  byField: ReadonlyMap<FieldName, string>;
  others: readonly string[];
}

export function wordIssues(
  issues: readonly Issue[],
  { purpose, strings, locale }: { purpose: TakenPurpose; strings: SendingStrings; locale: string },
): WordedIssues {
  const found = new Map<FieldName, string>();
  const others: string[] = [];
  for (const issue of issues) {
    const field = FORM_FIELDS[purpose].find(({ name }) => name === issue.path.split('.')[0])?.name;
    if (field === undefined) others.push(issue.message);
    else if (!found.has(field)) found.set(field, wordIssue(field, issue, strings, locale));
  }
  const byField = new Map(
    FORM_FIELDS[purpose].flatMap(({ name }) => {
      const words = found.get(name);
      return words === undefined ? [] : [[name, words] as const];
    }),
  );
  return { byField, others };
}

function wordIssue(
  field: FieldName,
  { value, message }: Issue,
  strings: SendingStrings,
  locale: string,
): string {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
    return strings.missing[field] ?? strings.missingOther;
  }
  const limit = /at most (\d+) characters/.exec(message)?.[1];
  if (limit !== undefined) return strings.tooLong(formatNumber(Number(limit), locale));
  if (message.includes('one line')) return strings.oneLine;
  if (field === 'email') return strings.emailRule;
  if (field === 'website') return strings.websiteRule;
  return strings.otherRule;
}
