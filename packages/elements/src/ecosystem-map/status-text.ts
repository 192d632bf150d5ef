import { noChange } from 'lit';
import { formatDistance, formatNumber, plural } from '../shared/format.ts';
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
