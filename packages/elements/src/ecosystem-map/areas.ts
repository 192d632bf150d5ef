/** The areas that have ecosystems: what one can go to on the map, and search for. Pure. */
import { countryName, regionName } from '@stem-ecosystems/geo/places';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { FoundArea } from './found-place.ts';

/** An area with the number of its ecosystems. */
export interface AreaCount {
  readonly area: FoundArea;
  readonly count: number;
}

/** The states of the United States and the other countries that have ecosystems, each in name order. */
export function areasOf(
  records: readonly Ecosystem[],
  locale: string,
): { states: AreaCount[]; countries: AreaCount[] } {
  const counts = new Map<string, { area: FoundArea; count: number }>();
  for (const { country, region } of records) {
    const state = country === 'US' && region !== undefined ? regionName('US', region) : undefined;
    const area: FoundArea =
      state === undefined || region === undefined
        ? { label: countryName(country, locale), country }
        : { label: state, country, region };
    const key = `${country}-${area.region ?? ''}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { area, count: 1 });
    else known.count += 1;
  }
  const order = new Intl.Collator(locale);
  const all = [...counts.values()].sort((a, b) => order.compare(a.area.label, b.area.label));
  return {
    states: all.filter(({ area }) => area.region !== undefined),
    countries: all.filter(({ area }) => area.region === undefined),
  };
}
