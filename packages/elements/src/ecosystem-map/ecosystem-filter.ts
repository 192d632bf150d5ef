/** Which ecosystems are shown, in which order, and how many each further choice would leave. Pure. */
import { ecosystemWords } from '@stem-ecosystems/geo/record-text';
import { matchesWords } from '@stem-ecosystems/geo/text';
import type { Sector } from '@stem-ecosystems/schema/common';
import type { Ecosystem, Scope } from '@stem-ecosystems/schema/ecosystem';
import type { FoundArea, FoundPlace } from './found-place.ts';

/** What narrows the list; empty lists and absent members narrow nothing. */
export interface EcosystemFilters {
  /** Any of these. */
  readonly scopes: readonly Scope[];
  /** Any of these. */
  readonly sectors: readonly Sector[];
  /** Words typed, each of which begins a word of the record. */
  readonly words: string;
  /** A state or country. */
  readonly area?: FoundArea;
  /** Where distances are counted from. */
  readonly place?: FoundPlace;
  /** Only with `place`: how far, kilometres. */
  readonly radiusKm?: number;
}

/** What can be dropped from the filters, by itself. */
export type FilterName = 'scopes' | 'sectors' | 'words' | 'area' | 'radiusKm';

export const NO_FILTERS: EcosystemFilters = { scopes: [], sectors: [], words: '' };

/** A record of the list, with its distance where a place was found. */
export interface ShownEcosystem {
  readonly record: Ecosystem;
  readonly distanceKm?: number;
}

/** All records of the directory in name order, with the words they are found by. */
export class Catalog {
  readonly records: readonly Ecosystem[];
  readonly #words = new Map<string, readonly string[]>();
  readonly #byId: ReadonlyMap<string, Ecosystem>;

  constructor(records: readonly Ecosystem[], locale: string) {
    const order = new Intl.Collator(locale);
    this.records = [...records].sort(
      (a, b) => order.compare(a.name, b.name) || order.compare(a.id, b.id),
    );
    this.#byId = new Map(records.map((record) => [record.id, record]));
  }

  find(id: string): Ecosystem | undefined {
    return this.#byId.get(id);
  }

  /** Folded words of a record, made when first asked for. */
  wordsOf(record: Ecosystem): readonly string[] {
    let words = this.#words.get(record.id);
    if (words === undefined) {
      words = ecosystemWords(record);
      this.#words.set(record.id, words);
    }
    return words;
  }

  /** What the filters leave: nearest first where there is a place, else by name. */
  select(filters: EcosystemFilters): ShownEcosystem[] {
    const { place, radiusKm } = filters;
    const kept = this.records.filter((record) => this.#matches(record, filters));
    if (place === undefined) return kept.map((record) => ({ record }));
    return kept
      .map((record) => ({ record, distanceKm: place.kmTo(pointOf(record)) }))
      .filter(({ distanceKm }) => radiusKm === undefined || distanceKm <= radiusKm)
      .sort((a, b) => a.distanceKm - b.distanceKm);
  }

  /** How many records each scope would leave, with all other filters as they are. */
  countScopes(filters: EcosystemFilters): Map<Scope, number> {
    return count(this.select({ ...filters, scopes: [] }), ({ scope }) => [scope]);
  }

  /** How many records each sector would leave, with all other filters as they are. */
  countSectors(filters: EcosystemFilters): Map<Sector, number> {
    return count(this.select({ ...filters, sectors: [] }), ({ sectors }) => sectors ?? []);
  }

  /** The filters whose removal, one at a time, leaves something; most first. */
  relaxations(filters: EcosystemFilters): { name: FilterName; count: number }[] {
    return activeFilters(filters)
      .map((name) => ({ name, count: this.select(without(filters, name)).length }))
      .filter((relaxed) => relaxed.count > 0)
      .sort((a, b) => b.count - a.count);
  }

  #matches(record: Ecosystem, { scopes, sectors, words, area }: EcosystemFilters): boolean {
    return (
      (scopes.length === 0 || scopes.includes(record.scope)) &&
      (sectors.length === 0 || sectors.some((sector) => record.sectors?.includes(sector))) &&
      (area === undefined || isIn(record, area)) &&
      (words === '' || matchesWords(this.wordsOf(record), words))
    );
  }
}

/** Whether a record's place is in a state or country. */
export function isIn(record: Ecosystem, { country, region }: FoundArea): boolean {
  return record.country === country && (region === undefined || record.region === region);
}

/** The filters that narrow the list. */
export function activeFilters(filters: EcosystemFilters): FilterName[] {
  const names: FilterName[] = [];
  if (filters.scopes.length > 0) names.push('scopes');
  if (filters.sectors.length > 0) names.push('sectors');
  if (filters.words.trim() !== '') names.push('words');
  if (filters.area !== undefined) names.push('area');
  if (filters.place !== undefined && filters.radiusKm !== undefined) names.push('radiusKm');
  return names;
}

/** The same filters with one of them dropped. */
export function without(filters: EcosystemFilters, name: FilterName): EcosystemFilters {
  const { area, radiusKm, ...rest } = filters;
  return {
    ...rest,
    ...(area === undefined || name === 'area' ? {} : { area }),
    ...(radiusKm === undefined || name === 'radiusKm' ? {} : { radiusKm }),
    ...(name === 'scopes' || name === 'sectors' ? { [name]: [] } : {}),
    ...(name === 'words' ? { words: '' } : {}),
  };
}

/** Degrees of a record's place. */
export function pointOf({ latitude, longitude }: Ecosystem): { lat: number; lng: number } {
  return { lat: latitude, lng: longitude };
}

function count<T>(
  shown: readonly ShownEcosystem[],
  valuesOf: (record: Ecosystem) => readonly T[],
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const { record } of shown) {
    for (const value of valuesOf(record)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
