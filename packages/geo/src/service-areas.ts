/** "Which ecosystem am I in?", from the codes of service areas. Areas that are told in words only are never guessed. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';

/** Where someone is, as the gazetteer tells it. */
export interface CodedPlace {
  /** GEOID of a US county. */
  readonly county?: string | undefined;
  /** ISO 3166-2 without the country. */
  readonly region?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What of an ecosystem is needed; codes of regions are of its country. */
export type CodedEcosystem = Pick<Ecosystem, 'id' | 'country' | 'serviceArea'>;

/**
 * Ids of the ecosystems whose area has the place, most local first: by county, then by state or province, then by
 * country; of two alike the one with fewer of them, then in the order given. Empty where none says so.
 */
export function areasAt(place: CodedPlace, ecosystems: readonly CodedEcosystem[]): string[] {
  return ecosystems
    .flatMap((ecosystem) => {
      const extent = extentAt(place, ecosystem);
      return extent === undefined ? [] : [{ id: ecosystem.id, extent }];
    })
    .sort((a, b) => a.extent - b.extent)
    .map(({ id }) => id);
}

/** More than an area has counties or states. */
const LEVEL = 10_000;

/** How far an area that has the place reaches: its level, and how many codes of that level; undefined if it has not. */
function extentAt(place: CodedPlace, { country, serviceArea }: CodedEcosystem): number | undefined {
  const { counties = [], regions = [], countries = [] } = serviceArea ?? {};
  if (place.county !== undefined && counties.includes(place.county)) return counties.length;
  const isSameCountry = place.country === country;
  if (isSameCountry && place.region !== undefined && regions.includes(place.region))
    return LEVEL + regions.length;
  return countries.includes(place.country) ? 2 * LEVEL + countries.length : undefined;
}
