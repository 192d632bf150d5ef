/** What the filters ask for, in words. Loaded with what is shown where they leave nothing. Pure. */
import { formatDistance, type DistanceUnit } from '../../shared/format.ts';
import { pickStrings, type Language } from '../../shared/strings.ts';
import { facetLabel } from '../filters/facet-words.ts';
import { filterStrings } from '../filters/filter.strings.ts';
import { chosenFacets, type MapFilters } from '../filters/map-filters.ts';
import { nothingFoundStrings } from './nothing-found.strings.ts';

/** A phrase for each filter that narrows, as "“robots”", "Free or Paid", "within 10 mi of Tulsa, OK". */
export function askedFor({
  filters,
  language,
  locale,
  unit,
}: {
  filters: MapFilters;
  language: Language;
  locale: string;
  unit: DistanceUnit;
}): string[] {
  const { area, facets, layers, place, radiusKm, words } = filters;
  const strings = pickStrings(nothingFoundStrings, language);
  const { layer } = pickStrings(filterStrings, language);
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const distance = (km: number): string => formatDistance(km, { precision: 'city', locale, unit });
  const phrases = [
    words && strings.words(words.text),
    ...(layers.length > 0 ? [either.format(layers.map((name) => layer[name]))] : []),
    ...chosenFacets(facets).map((name) =>
      either.format(
        (facets[name] ?? []).map((value) => facetLabel(name, value, { language, locale })),
      ),
    ),
    area && strings.inArea(area.label),
    place && radiusKm !== undefined && strings.within(distance(radiusKm), place.label),
  ];
  return phrases.filter((phrase) => phrase !== undefined && phrase !== false);
}
