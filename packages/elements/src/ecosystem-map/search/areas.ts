/** The states and countries one can go to on the map, and search for. Pure. */
import { countriesOf, regionsOf } from '@stem-ecosystems/geo/coded-area';
import { countryName, regionName, US_REGIONS } from '@stem-ecosystems/geo/places';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { codeOf, regionLabel, type FoundArea } from '../found-place.ts';

/** An area with the number of its ecosystems. */
export interface AreaCount {
  readonly area: FoundArea;
  /** In English, which people type on pages of any language. */
  readonly englishName: string;
  readonly count: number;
}

/** Each in name order. */
export interface Areas {
  /** Of the United States, with the District of Columbia. */
  readonly states: readonly AreaCount[];
  readonly territories: readonly AreaCount[];
  /** The United States among them. */
  readonly countries: readonly AreaCount[];
}

const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);
/** Where the network is or reaches, besides where its ecosystems are. */
const COUNTRIES = ['CA', 'IL', 'IS', 'KE', 'MX', 'US'];

/** All states and territories of the United States, and the countries of the network, whether they have ecosystems or not. */
export function areasOf(records: readonly Ecosystem[], locale: string): Areas {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const code of [...countriesOf(record), ...regionsOf(record)]) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const order = new Intl.Collator(locale);
  const listed = (areas: Omit<AreaCount, 'count'>[]): AreaCount[] =>
    areas
      .map((one) => ({ ...one, count: counts.get(codeOf(one.area)) ?? 0 }))
      .sort((a, b) => order.compare(a.area.label, b.area.label));
  const regions = Object.keys(US_REGIONS);
  const nations = new Set([...COUNTRIES, ...records.map(({ country }) => country)]);
  return {
    states: listed(regions.filter((code) => !TERRITORIES.has(code)).map(state(locale))),
    territories: listed(regions.filter((code) => TERRITORIES.has(code)).map(state(locale))),
    countries: listed([...nations].filter((code) => !TERRITORIES.has(code)).map(nation(locale))),
  };
}

function state(locale: string) {
  return (region: string): Omit<AreaCount, 'count'> => {
    const code = codeOf({ country: 'US', region });
    return {
      area: {
        label: regionLabel('US', region, locale) ?? region,
        country: 'US',
        region,
        holds: (record) => regionsOf(record).includes(code),
      },
      englishName: regionName('US', region) ?? region,
    };
  };
}

function nation(locale: string) {
  return (country: string): Omit<AreaCount, 'count'> => ({
    area: {
      label: countryName(country, locale),
      country,
      holds: (record) => countriesOf(record).includes(country),
    },
    englishName: countryName(country, 'en'),
  });
}
