/** What refers to one ecosystem: programs, organizations, convenings, related ecosystems. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Convening } from '@stem-ecosystems/schema/convening';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import { formatNumber, plural } from '../../shared/format.ts';
import { safeHref } from '../../shared/safe-href.ts';
import { sharedStrings } from '../../shared/shared-strings.ts';
import { pickStrings } from '../../shared/strings.ts';
import { formatDate, gradesText } from './details-facts.ts';
import { detailsStrings } from './details.strings.ts';
import type { MapModel } from '../map-model.ts';

/** A longer list shows this many and folds the others away. */
const SHOWN_AT_ONCE = 6;

/** Programs with kind, grades and cost. Details that are typical rather than confirmed say so once. */
export function programList(
  programs: readonly Program[],
  model: MapModel,
): TemplateResult | typeof nothing {
  const shared = pickStrings(sharedStrings, model.language);
  const isTypical = programs.some(({ confidence }) => confidence === 'medium');
  return section(
    plural(programs.length, model.strings.all.programs, model.locale),
    programs.map(
      (program) =>
        html`${opener(`program/${program.id}`, program.name, model)}
          <span class="muted small">${programLine(program, model)}</span>`,
    ),
    model,
    isTypical ? html`<p class="muted small">${shared.checkWithProvider}</p>` : nothing,
  );
}

/** Organizations, the leading ones first, with sector and city. */
export function organizationList(
  organizations: readonly Organization[],
  model: MapModel,
): TemplateResult | typeof nothing {
  const shared = pickStrings(sharedStrings, model.language);
  const words = pickStrings(detailsStrings, model.language);
  const ordered = [...organizations].sort(
    (a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'),
  );
  return section(
    plural(ordered.length, words.partners, model.locale),
    ordered.map(
      ({ id, name, role, sector, city }) =>
        html`${opener(`organization/${id}`, name, model)}
          ${role === 'lead' ? html`<span class="tag">${words.leadRole}</span>` : nothing}
          <span class="muted small">
            ${[shared.sector[sector], city].filter((part) => part !== undefined).join(' · ')}
          </span>`,
    ),
    model,
  );
}

/** Convenings with their first day, newest first. */
export function conveningList(
  convenings: readonly Convening[],
  model: MapModel,
): TemplateResult | typeof nothing {
  const words = pickStrings(detailsStrings, model.language);
  return section(
    plural(convenings.length, words.convenings, model.locale),
    convenings.map(
      ({ name, website, when, place }) =>
        html`${linked(name, website)}
          <span class="muted small">
            ${[
              when.startsOn === undefined ? undefined : formatDate(when.startsOn, model.locale),
              place?.city,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </span>`,
    ),
    model,
  );
}

/** Other records to go to; nothing where there are none. */
export function recordLinks(
  title: string,
  recordType: RecordType,
  records: readonly { readonly id: string; readonly name: string }[],
  model: MapModel,
): TemplateResult | typeof nothing {
  const entries = records.map(({ id, name }) => opener(`${recordType}/${id}`, name, model));
  return section(title, entries, model);
}

/** The name of a record, as a button that opens its details. */
function opener(reference: string, name: string, model: MapModel): TemplateResult {
  return html`<button
    type="button"
    class="link related-name"
    @click=${() => {
      model.selection.choose(reference);
    }}
  >
    ${name}
  </button>`;
}

/** A titled list, its tail folded where it is long; nothing at all for no entries. */
function section(
  title: string,
  entries: readonly TemplateResult[],
  { locale, strings }: MapModel,
  note: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  // Folding away a single entry would save nothing.
  const first = entries.length > SHOWN_AT_ONCE + 1 ? entries.slice(0, SHOWN_AT_ONCE) : entries;
  const rest = entries.slice(first.length);
  const items = (some: readonly TemplateResult[]): TemplateResult =>
    html`<ul>
      ${some.map((entry) => html`<li>${entry}</li>`)}
    </ul>`;
  return html`<section class="related">
    <h3>${title}</h3>
    ${note} ${items(first)}
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${strings.showMore(formatNumber(rest.length, locale))}</summary>
            ${items(rest)}
          </details>`
    }
  </section>`;
}

/** "Summer · grades 3–8 · free": kind, grades, cost where known, and the organization. */
function programLine(program: Program, { language }: MapModel): string {
  const shared = pickStrings(sharedStrings, language);
  const words = pickStrings(detailsStrings, language);
  return [
    shared.programKind[program.kind],
    program.grades && gradesText(program.grades, words),
    program.cost === 'unknown' ? undefined : words[program.cost],
    program.online === true ? words.online : undefined,
    program.organizationName,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function linked(name: string, url: string | undefined): TemplateResult {
  const href = safeHref(url);
  return href === undefined
    ? html`<span class="related-name">${name}</span>`
    : html`<a class="related-name" href=${href}>${name}</a>`;
}
