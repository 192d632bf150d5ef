/** The parts of the map that only tell: status, notices, an empty result, where the data comes from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '@stem-ecosystems/schema/directory';
import {
  formatDay,
  formatDistance,
  formatNumber,
  plural,
  type DistanceUnit,
} from '../shared/format.ts';
import { notice, sourceNames } from '../shared/frames.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import {
  without,
  type Catalog,
  type EcosystemFilters,
  type FilterName,
} from './ecosystem-filter.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';

interface Words {
  readonly locale: string;
  readonly language: Language;
  readonly strings: MapStrings;
}

/** "12 of 99 shown, by distance from Tulsa, OK". */
export function statusText(
  { shown, total }: { shown: number; total: number },
  { area, place }: EcosystemFilters,
  { locale, strings }: Words,
): string {
  const count =
    shown === total
      ? plural(total, strings.all, locale)
      : strings.shownOf(formatNumber(shown, locale), formatNumber(total, locale));
  const where = area === undefined ? '' : ` ${strings.inArea(area.label)}`;
  if (shown < 2) return `${count}${where}`;
  return `${count}${where}, ${place === undefined ? strings.byName : strings.byDistance(place.label)}`;
}

/** Records are shown that were stored earlier. */
export function staleNotice(
  storedAt: Date,
  retry: () => void,
  { language, locale }: Words,
): TemplateResult {
  const words = pickStrings(sharedStrings, language);
  return notice('warning', words.stale(formatDay(storedAt, locale)), retry, { language });
}

/** Nothing can be shown. */
export function errorNotice(
  message: string,
  retry: () => void,
  { language }: Words,
): TemplateResult {
  return notice('danger', message, retry, { language, role: 'alert' });
}

/** Nothing matches: which filter to drop, what that leaves, and how far the nearest is. */
export function emptyResult(
  { catalog, filters, unit }: { catalog: Catalog; filters: EcosystemFilters; unit: DistanceUnit },
  drop: (name: FilterName) => void,
  { locale, strings }: Words,
): TemplateResult {
  const relaxations = catalog.relaxations(filters);
  const nearest = catalog.select(without(filters, 'radiusKm'))[0];
  return html`<div class="empty" part="empty">
    <p><strong>${strings.emptyTitle}</strong></p>
    ${
      nearest?.distanceKm === undefined
        ? nothing
        : html`<p>
            ${strings.nearestBeyond(
              formatDistance(nearest.distanceKm, {
                precision: nearest.record.precision,
                locale,
                unit,
              }),
            )}
          </p>`
    }
    ${relaxations.length === 0 ? nothing : html`<p class="muted">${strings.emptyRelax}</p>`}
    <div class="relaxations">
      ${relaxations.map(
        ({ name, count }) =>
          html`<button
            type="button"
            class="button"
            @click=${() => {
              drop(name);
            }}
          >
            ${strings.relax[name](formatNumber(count, locale))}
          </button>`,
      )}
    </div>
  </div>`;
}

/** Where the data comes from, and that a listing is no endorsement. */
export function footer(
  directory: Directory | undefined,
  baseUrl: string,
  { language, strings }: Words,
): TemplateResult {
  return html`<footer class="footer small muted" part="attribution" tabindex="-1">
    <span>${strings.attribution} ${sourceNames(directory, baseUrl)}</span>
    <span>${pickStrings(sharedStrings, language).noEndorsement}</span>
  </footer>`;
}
