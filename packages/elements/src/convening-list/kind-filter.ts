import { conveningKindSchema, type ConveningKind } from '@stem-ecosystems/schema/convening';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConveningStrings } from './convening-list.strings.ts';
import type { Entry } from './entries.ts';

/** A shorter list is seen at a glance. */
const MIN_ENTRIES = 8;

/** A choice among the kinds that a part of the list has; nothing where there is little to choose from. */
export function kindFilter(
  entries: readonly Entry[],
  chosen: ConveningKind | undefined,
  strings: ConveningStrings,
  onChoose: (kind: ConveningKind | undefined) => void,
): TemplateResult | typeof nothing {
  const present = new Set(entries.map(({ record }) => record.kind));
  if (entries.length < MIN_ENTRIES || present.size < 2) return nothing;
  const kinds = conveningKindSchema.options.filter((kind) => present.has(kind));
  return html`<label class="filter no-print">
    <span class="small">${strings.filterByKind}</span>
    <select
      class="field"
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement)
          onChoose(kinds.find((kind) => kind === target.value));
      }}
    >
      <option value="" ?selected=${chosen === undefined}>${strings.allKinds}</option>
      ${kinds.map(
        (kind) =>
          html`<option value=${kind} ?selected=${chosen === kind}>${strings.kind[kind]}</option>`,
      )}
    </select>
  </label>`;
}
