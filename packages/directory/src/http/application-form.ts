/** Applications as plain forms post them: flat fields, no script. */
import { applicationSchema, type Application } from '@stem-ecosystems/schema/application';
import { parseOne } from '@stem-ecosystems/schema/parse';
import { formKeyOfAnswers, formKeyTime, isUuid } from './form-key.ts';
import { invalidBody } from './problem-error.ts';

/** Fields that are about the post itself, not answers. */
const OTHER_FIELDS = new Set(['idempotencyKey', 'consent', 'consentTextVersion']);

/**
 * What a form asks for. The ticked box sends the version of the text beside it as `consent`; a form whose box sends
 * "on" has the version in `consentTextVersion`. A form without a key, on a page that cannot make keys, is known by its
 * answers.
 *
 * @throws {ProblemError} 422 with every issue of the fields
 */
export function applicationOfForm(
  fields: Readonly<Record<string, string>>,
  now: Date,
): { idempotencyKey: string; application: Application } {
  const { consent, consentTextVersion } = fields;
  const idempotencyKey = fields['idempotencyKey'] ?? formKeyOfAnswers(fields, now);
  const isKey = isUuid(idempotencyKey);
  const answers = Object.entries(fields).filter(([name]) => !OTHER_FIELDS.has(name));
  const parsed = parseOne(applicationSchema, {
    ...Object.fromEntries(answers),
    ...(consent !== undefined && {
      consent: {
        textVersion: consent === 'on' ? consentTextVersion : consent,
        at: ((isKey ? formKeyTime(idempotencyKey) : undefined) ?? now).toISOString(),
      },
    }),
  });
  const keyIssues = isKey
    ? []
    : [
        {
          path: 'idempotencyKey',
          message: 'Expected `idempotencyKey` to be a UUID, made anew for each form shown',
        },
      ];
  if (parsed.ok && isKey)
    return { idempotencyKey: idempotencyKey.toLowerCase(), application: parsed.value };
  throw invalidBody([...(parsed.ok ? [] : parsed.issues), ...keyIssues]);
}
