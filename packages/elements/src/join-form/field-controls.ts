/** The controls of the form, by what they ask for. */
import { consentText } from '@stem-ecosystems/schema/consent';
import { sectorSchema } from '@stem-ecosystems/schema/common';
import { html, type nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { ecosystemControl } from './ecosystem-control.ts';
import { descriptions, isRequired, labelled, mark, problemText } from './field-parts.ts';
import type { FieldDefinition } from './form-fields.ts';
import type { FormView } from './form-view.ts';

export function control(view: FormView, field: FieldDefinition): TemplateResult | typeof nothing {
  switch (field.control) {
    case 'ecosystem':
      return ecosystemControl(view, field);
    case 'kind':
      return kindControl(view);
    case 'sector':
      return labelled(view, field, sectorControl(view, field));
    case 'consent':
      return consentControl(view, field);
    default:
      return labelled(view, field, textControl(view, field));
  }
}

function textControl(view: FormView, field: FieldDefinition): TemplateResult {
  const { name, control, type = 'text', autocomplete } = field;
  const value = view.values[name] ?? '';
  const describedBy = ifDefined(descriptions(view, name));
  const invalid = ifDefined(view.problems.has(name) ? 'true' : undefined);
  const required = isRequired(view, field);
  return control === 'paragraph'
    ? html`<textarea
        class="stem-input"
        id=${view.id(name)}
        name=${name}
        rows="6"
        ?required=${required}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
      ></textarea>`
    : html`<input
        class="stem-input"
        id=${view.id(name)}
        name=${name}
        type=${type}
        autocomplete=${ifDefined(autocomplete)}
        ?required=${required}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
      />`;
}

function sectorControl(view: FormView, { name }: FieldDefinition): TemplateResult {
  const sectors = pickStrings(sharedStrings, view.language).sector;
  const chosen = view.values[name] ?? '';
  return html`<select class="stem-input" id=${view.id(name)} name=${name}>
    <option value="" ?selected=${chosen === ''}>${view.strings.noSector}</option>
    ${sectorSchema.options.map(
      (sector) =>
        html`<option value=${sector} ?selected=${sector === chosen}>${sectors[sector]}</option>`,
    )}
  </select>`;
}

function kindControl(view: FormView): TemplateResult {
  const { strings, values } = view;
  const kinds = [
    { value: 'person', label: strings.person },
    { value: 'organization', label: strings.organizationKind },
  ];
  return html`<fieldset class="stem-field stem-kinds">
    <legend>${strings.labels.as} ${mark(strings, false)}</legend>
    ${kinds.map(
      ({ value, label }, index) =>
        html`<label class="stem-choice">
          <input
            type="radio"
            name="as"
            id=${view.id(index === 0 ? 'as' : `as-${value}`)}
            .value=${value}
            .checked=${values.as === value}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}

function consentControl(view: FormView, { name }: FieldDefinition): TemplateResult {
  const { strings, language, directory } = view;
  const privacy = new URL('privacy', directory);
  privacy.searchParams.set('lang', language);
  return html`<div class="stem-field">
    <div class="stem-check">
      <input
        type="checkbox"
        id=${view.id(name)}
        name=${name}
        .value=${consentText.version}
        required
        aria-describedby=${ifDefined(descriptions(view, name))}
        aria-invalid=${ifDefined(view.problems.has(name) ? 'true' : undefined)}
        .checked=${view.values[name] === 'yes'}
      />
      <label for=${view.id(name)}>${consentText.text[language]} ${mark(strings, true)}</label>
    </div>
    ${problemText(view, name, view.problems.get(name))}
    <p class="stem-hint">
      <a href=${privacy.href} target="_blank" rel="noopener"
        >${strings.privacy} <span class="stem-hidden">(${strings.opensInNewTab})</span></a
      >
    </p>
  </div>`;
}
