/** The form itself. It stands in the light DOM of the element, so that autofill and ids work. */
import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../shared/format.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { control } from './field-controls.ts';
import { fact } from './field-parts.ts';
import type { FieldDefinition } from './form-fields.ts';
import type { FormView } from './form-view.ts';

export function formTemplate(view: FormView): TemplateResult {
  const { strings, directory, failure, isSending } = view;
  return html`<form
    class="stem-fields"
    method="post"
    action=${new URL('v1/applications', directory).href}
    accept-charset="utf-8"
    novalidate
    @submit=${view.onSubmit}
  >
    ${summary(view)} ${view.about === undefined ? nothing : fact(strings.about, view.about)}
    ${grouped(view.fields).map((group) =>
      group.length === 1
        ? group.map((field) => control(view, field))
        : html`<div class="stem-pair">${group.map((field) => control(view, field))}</div>`,
    )}
    <div class="stem-send">
      <div role="alert">
        ${
          failure.length === 0
            ? nothing
            : html`<div class="stem-notice stem-danger">
                ${failure.map((line) => html`<p>${line}</p>`)}
              </div>`
        }
      </div>
      <button class="stem-button stem-primary" aria-disabled=${isSending ? 'true' : 'false'}>
        ${
          isSending
            ? strings.sending
            : failure.length === 0
              ? strings.send
              : pickStrings(sharedStrings, view.language).retry
        }
      </button>
      <p class="stem-hidden" role="status">${isSending ? strings.sending : nothing}</p>
      ${draftNote(view)}
    </div>
  </form>`;
}

function summary(view: FormView): TemplateResult | typeof nothing {
  const { strings, problems, otherProblems } = view;
  const count = problems.size + otherProblems.length;
  if (!view.hasSummary || count === 0) return nothing;
  return html`<div
    class="stem-summary stem-notice stem-danger"
    role="group"
    tabindex="-1"
    id=${view.id('summary')}
    aria-labelledby=${view.id('summary-title')}
  >
    <p id=${view.id('summary-title')}>
      <strong>${plural(count, strings.problems, view.locale)}</strong>
    </p>
    <ul>
      ${[...problems].map(
        ([name, words]) =>
          html`<li>
            <a
              href="#${view.id(name)}"
              @click=${(event: Event) => {
                view.onShowField(event, name);
              }}
              >${words}</a
            >
          </li>`,
      )}
      ${otherProblems.map((words) => html`<li>${words}</li>`)}
    </ul>
  </div>`;
}

/** Fields that stand side by side. */
function grouped(fields: readonly FieldDefinition[]): FieldDefinition[][] {
  const groups: FieldDefinition[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (field.paired === true && last !== undefined) last.push(field);
    else groups.push([field]);
  }
  return groups;
}

function draftNote({ strings, draftNote: note, hasDraft, onForget }: FormView): TemplateResult {
  return html`<div class="stem-draft">
    ${note === undefined ? nothing : html`<p>${note}</p>`}
    ${
      hasDraft
        ? html`<button class="stem-button stem-plain" type="button" @click=${onForget}>
            ${strings.forget}
          </button>`
        : nothing
    }
  </div>`;
}
