/** The small parts around list and map: status, notices, which of the two a narrow page shows, where the data comes from. */
import { html, noChange, type TemplateResult } from 'lit';
import { formatDay, formatDistance, formatNumber, plural } from '../shared/format.ts';
import { notice, sourceNames } from '../shared/frames.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import type { MapModel } from './map-model.ts';

/**
 * "12 of 99 shown within 50 mi of Tulsa, OK, nearest first". Until that is known what was said before stands, unless it
 * takes long: it is said once.
 */
export function statusText(model: MapModel): string | typeof noChange {
  const { all, isBeginning, isWaiting, language, locale, offered, others, strings, total } = model;
  if (isWaiting || others?.isCounting)
    return (others?.isSlow ?? true) ? pickStrings(sharedStrings, language).loading : noChange;
  if (isBeginning) return noChange;
  const [layer = 'mixed', ...further] = offered;
  const count =
    total >= all
      ? plural(total, strings.all[further.length > 0 ? 'mixed' : layer], locale)
      : strings.shownOf(
          others?.totalInWords ?? formatNumber(total, locale),
          formatNumber(all, locale),
        );
  return `${count}${whereText(model)}`;
}

/** What bounds the list, and its order where it has one. */
function whereText({ filters, locale, shown, strings, unit }: MapModel): string {
  const { area, place, radiusKm } = filters;
  const hasOrder = shown.length > 1;
  if (place === undefined) {
    const where = area === undefined ? '' : ` ${strings.inArea(area.label)}`;
    return hasOrder ? `${where}, ${strings.byName}` : where;
  }
  if (radiusKm === undefined) return hasOrder ? `, ${strings.byDistance(place.label)}` : '';
  const radius = formatDistance(radiusKm, { precision: 'city', locale, unit });
  const where = ` ${strings.within(radius, place.label)}`;
  return hasOrder ? `${where}, ${strings.nearestFirst}` : where;
}

/** List or map: only a narrow page has it. */
export function paneSwitch(model: MapModel): TemplateResult {
  const { strings } = model;
  const button = (pane: 'list' | 'map', name: string): TemplateResult =>
    html`<button
      type="button"
      aria-pressed=${model.pane === pane}
      @click=${() => {
        model.pane = pane;
        model.update();
      }}
    >
      ${name}
    </button>`;
  return html`<div class="pane-switch" role="group" aria-label=${strings.view}>
    ${button('list', strings.viewList)} ${button('map', strings.viewMap)}
  </div>`;
}

/** Records are shown that were stored earlier. */
export function staleNotice(
  storedAt: Date,
  retry: () => void,
  { language, locale }: MapModel,
): TemplateResult {
  const words = pickStrings(sharedStrings, language);
  return notice('warning', words.stale(formatDay(storedAt, locale)), retry, { language });
}

/** Nothing can be shown. */
export function errorNotice(
  message: string,
  retry: () => void,
  { language }: MapModel,
): TemplateResult {
  return notice('danger', message, retry, { language, role: 'alert' });
}

/** Where the data comes from, and that a listing is no endorsement. */
export function footer({ language, loader, openSource }: MapModel): TemplateResult {
  const words = pickStrings(sharedStrings, language);
  return html`<footer class="footer small muted" part="attribution" tabindex="-1">
    <span>
      ${words.listedBy}
      ${sourceNames(loader.directory, { language, baseUrl: openSource().baseUrl })}
    </span>
    <span>${words.noEndorsement}</span>
  </footer>`;
}
