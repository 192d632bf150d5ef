/** Under which codes of ISO 3166 a record is found: its country, and its region with the country. */

/** As records tell it. */
export interface CodedArea {
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** ISO 3166-2 without the country. */
  region?: string;
}

/**
 * What ISO 3166 names twice, as a country and as a part of the United States. Datasets use either name, so that each
 * has to find what was written with the other.
 */
const US_TERRITORIES = ['AS', 'GU', 'MP', 'PR', 'UM', 'VI'];

/** Codes of ISO 3166-1 that the record is found by; empty for one without a country. */
export function countriesOf(area: CodedArea): string[] {
  const territory = territoryOf(area);
  if (territory !== undefined) return [territory, 'US'];
  return area.country === undefined ? [] : [area.country];
}

/** Codes of ISO 3166-2, as `US-OK`, that the record is found by; empty for one without country or region. */
export function regionsOf(area: CodedArea): string[] {
  const territory = territoryOf(area);
  if (territory !== undefined) return [`US-${territory}`];
  const { country, region } = area;
  return country === undefined || region === undefined ? [] : [`${country}-${region}`];
}

function territoryOf({ country, region }: CodedArea): string | undefined {
  const code = country === 'US' ? region : country;
  return US_TERRITORIES.find((territory) => territory === code);
}
