/** What stands around every control: label, hint, what is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDefinition, FieldName } from './form-fields.ts';
import type { FormView } from './form-view.ts';
import type { JoinFormStrings } from './join-form.strings.ts';

export function labelled(
  view: FormView,
  field: FieldDefinition,
  input: TemplateResult,
): TemplateResult {
  const { strings, problems } = view;
  const { name, control } = field;
  const text = hintOf(view, name);
  const hint =
    text === undefined
      ? nothing
      : html`<p class="stem-hint" id=${view.id(`${name}-hint`)}>${text}</p>`;
  // What to heed while writing stands before; below a single line, so that lines side by side stay level.
  const isBefore = control === 'paragraph';
  return html`<div class="stem-field">
    <label for=${view.id(name)}
      >${labelOf(view, name)} ${mark(strings, isRequired(view, field))}</label
    >
    ${isBefore ? hint : nothing} ${input} ${isBefore ? nothing : hint}
    ${problemText(view, name, problems.get(name))}
  </div>`;
}

export function labelOf({ strings, purpose }: FormView, name: FieldName): string {
  if (name === 'ecosystemId' && purpose === 'contact') return strings.to;
  if (name === 'message' && purpose === 'join-ecosystem') return strings.joinMessage;
  return strings.labels[name];
}

function hintOf({ strings }: FormView, name: FieldName): string | undefined {
  return name === 'message' ? strings.noChildren : strings.hints[name];
}

export function isRequired(
  { values }: FormView,
  { name, required = false }: FieldDefinition,
): boolean {
  return required || (name === 'organization' && values.as === 'organization');
}

export function descriptions(view: FormView, name: FieldName): string | undefined {
  const ids = [
    ...(hintOf(view, name) === undefined ? [] : [view.id(`${name}-hint`)]),
    ...(view.problems.has(name) ? [view.id(`${name}-problem`)] : []),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function problemText(
  view: FormView,
  name: FieldName,
  words: string | undefined,
): TemplateResult | typeof nothing {
  return words === undefined
    ? nothing
    : html`<p class="stem-problem" id=${view.id(`${name}-problem`)}>${words}</p>`;
}

export function mark(strings: JoinFormStrings, required: boolean): TemplateResult {
  return html`<span class="stem-mark">(${required ? strings.required : strings.optional})</span>`;
}

export function fact(name: string, value: string): TemplateResult {
  return html`<p class="stem-fact"><span class="stem-fact-name">${name}</span> ${value}</p>`;
}
