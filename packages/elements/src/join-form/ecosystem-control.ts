/** Whom the form is for. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { descriptions, fact, labelled, labelOf, problemText } from './field-parts.ts';
import type { FieldDefinition } from './form-fields.ts';
import type { FormView } from './form-view.ts';

export function ecosystemControl(
  view: FormView,
  field: FieldDefinition,
): TemplateResult | typeof nothing {
  const { strings, choice, purpose } = view;
  if (choice.kind === 'fixed') {
    if (choice.ecosystem === undefined) return nothing;
    return fact(
      purpose === 'contact' ? strings.to : strings.labels.ecosystemId,
      choice.ecosystem.name,
    );
  }
  if (choice.kind === 'failed') {
    return html`<div class="stem-field">
      <p class="stem-label" id=${view.id('ecosystemId-label')}>${labelOf(view, 'ecosystemId')}</p>
      <div class="stem-notice">
        <p>${strings.ecosystemsFailed}</p>
        <button
          class="stem-button"
          type="button"
          id=${view.id('ecosystemId')}
          aria-describedby=${ifDefined(descriptions(view, 'ecosystemId'))}
          @click=${view.onReload}
        >
          ${pickStrings(sharedStrings, view.language).retry}
        </button>
      </div>
      ${problemText(view, 'ecosystemId', view.problems.get('ecosystemId'))}
    </div>`;
  }
  return labelled(view, field, ecosystemSelect(view, field));
}

function ecosystemSelect(
  view: FormView,
  { name, required = false }: FieldDefinition,
): TemplateResult {
  const { strings, choice } = view;
  const chosen = view.values[name] ?? '';
  const first = required
    ? choice.kind === 'loading'
      ? strings.loadingEcosystems
      : strings.chooseEcosystem
    : strings.office;
  const ecosystems = choice.kind === 'open' ? choice.ecosystems : [];
  return html`<select
    class="stem-input"
    id=${view.id(name)}
    name=${name}
    ?required=${required}
    aria-describedby=${ifDefined(descriptions(view, name))}
    aria-invalid=${ifDefined(view.problems.has(name) ? 'true' : undefined)}
  >
    <option value="" ?selected=${chosen === ''}>${first}</option>
    ${ecosystems.map(
      (ecosystem) =>
        html`<option value=${ecosystem.id} ?selected=${ecosystem.id === chosen}>
          ${optionText(ecosystem)}
        </option>`,
    )}
  </select>`;
}

/** "Tulsa Regional STEM Alliance – Tulsa, OK". */
function optionText({ name, city, region }: Ecosystem): string {
  const place = [city, region].filter((part) => part !== undefined).join(', ');
  return place === '' ? name : `${name} – ${place}`;
}
