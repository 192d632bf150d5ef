/** Parts that the plain forms share. They look and read like those of <stem-join-form>. */
import type { Issue } from '@stem-ecosystems/schema/problem';
import { attributes, html, type Html } from './html.ts';
import { fieldOf, fieldLabels, wordIssue, type FormField } from './issue-words.ts';
import type { Language } from './language.ts';

interface FormStrings {
  required: string;
  optional: string;
  problems: (count: number) => string;
}

const formStrings: Readonly<Record<Language, FormStrings>> = {
  en: {
    required: 'required',
    optional: 'optional',
    problems: (count) =>
      count === 1 ? 'One answer needs another look' : `${String(count)} answers need another look`,
  },
  es: {
    required: 'obligatorio',
    optional: 'opcional',
    problems: (count) =>
      count === 1 ? 'Hay que revisar una respuesta' : `Hay que revisar ${String(count)} respuestas`,
  },
};

export interface FieldOptions {
  language: Language;
  name: FormField;
  /** Replaces the usual label. */
  label?: string;
  hint?: string;
  required?: boolean;
  value?: string;
  issues?: readonly Issue[];
  /** `textarea` has several lines. */
  type?: 'text' | 'email' | 'textarea';
  autocomplete?: string;
  maxlength?: number;
}

/** A labelled text field with its hint and its error. Its id is `field-NAME`. */
export function textField(options: FieldOptions): Html {
  const { language, name, required = false, value = '', type = 'text', hint } = options;
  const id = `field-${name}`;
  const error = firstIssue(options.issues, name, language);
  const common = {
    id,
    name,
    required,
    autocomplete: options.autocomplete,
    maxlength: options.maxlength,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error !== undefined && 'true',
  };
  const control =
    type === 'textarea'
      ? html`<textarea ${attributes({ ...common, rows: 7 })}>${value}</textarea>`
      : html`<input ${attributes({ ...common, type, value })} />`;
  return html`<div class="field">
    <label for="${id}">${labelText(options)}</label>
    ${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${errorText(id, error)} ${control}
  </div>`;
}

function labelText({ language, name, label, required = false }: FieldOptions): Html {
  const strings = formStrings[language];
  return html`${label ?? fieldLabels[language][name]}
    <span class="mark-required">(${required ? strings.required : strings.optional})</span>`;
}

export function firstIssue(
  issues: readonly Issue[] | undefined,
  name: FormField,
  language: Language,
): string | undefined {
  const found = issues?.find((issue) => fieldOf(issue) === name);
  return found && wordIssue(found, language);
}

function describedBy(id: string, hint?: string, error?: string): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function errorText(id: string, error: string | undefined): Html | undefined {
  return error === undefined ? undefined : html`<p class="error" id="${id}-error">${error}</p>`;
}

/** What is wrong, each line leading to its field; nothing where all is well. */
export function errorSummary(
  issues: readonly Issue[] | undefined,
  language: Language,
): Html | undefined {
  if (issues === undefined || issues.length === 0) return undefined;
  const byField = new Map(
    issues.map((issue) => [fieldOf(issue) ?? issue.path, issue] as const).reverse(),
  );
  const lines = [...byField.values()].reverse().map((issue) => {
    const field = fieldOf(issue);
    if (field === undefined) return html`<li>${issue.message}</li>`;
    return html`<li>
      <a href="#field-${field}">${fieldLabels[language][field]}: ${wordIssue(issue, language)}</a>
    </li>`;
  });
  return html`<div class="summary" role="alert" id="summary">
    <h2>${formStrings[language].problems(lines.length)}</h2>
    <ul>
      ${lines}
    </ul>
  </div>`;
}
