/** The words a record is found by with `q`: the one truth for the server's index and for filtering on the device. */
import type { Convening } from '@stem-ecosystems/schema/convening';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import { countryName, regionName } from './places.ts';
import { wordsOf } from './text.ts';

interface Place {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

/** Folded words, each once: name, aliases, place, lead organization, service area, focus areas. */
export function ecosystemWords(record: Ecosystem): string[] {
  return uniqueWords([
    record.name,
    ...(record.aliases ?? []),
    ...placeTexts(record),
    record.leadOrganization,
    record.serviceArea?.text,
    ...(record.focusAreas ?? []),
  ]);
}

/** Folded words, each once: name, place and postal code. */
export function organizationWords(record: Organization): string[] {
  return uniqueWords([record.name, ...placeTexts(record), record.postalCode]);
}

/** Folded words, each once: name, organization, subjects, place. */
export function programWords(record: Program): string[] {
  return uniqueWords([
    record.name,
    record.organizationName,
    ...(record.subjects ?? []),
    ...placeTexts(record),
  ]);
}

/** Folded words, each once: name, series, host, focus, place. */
export function conveningWords(record: Convening): string[] {
  const { place } = record;
  return uniqueWords([
    record.name,
    record.series,
    record.host,
    record.focus,
    place?.name,
    ...(place ? placeTexts(place) : []),
  ]);
}

/** City, region by code and name, country by name. The code of a country is left out: "us", "in" are common words. */
function placeTexts({ city, region, country }: Place): (string | undefined)[] {
  const ofRegion =
    region !== undefined && country !== undefined ? regionName(country, region) : undefined;
  return [city, region, ofRegion, country === undefined ? undefined : countryName(country)];
}

function uniqueWords(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === undefined ? [] : wordsOf(text))))];
}
