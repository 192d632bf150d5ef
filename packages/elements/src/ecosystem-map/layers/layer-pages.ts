/** Reads organizations and programs of a directory page by page, and their counts. */
import type { DirectorySource, NearbyPlaces } from '@stem-ecosystems/client/types';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import {
  ORGANIZATION_COUNTS,
  PROGRAM_COUNTS,
  type ListCounts,
} from '@stem-ecosystems/schema/counts';
import { isPlaced, pointOf } from '../entry.ts';
import {
  cellAround,
  located,
  matches,
  queryFor,
  type OtherLayer,
  type OtherRecord,
} from './layer-queries.ts';
import { chosenFacets, type MapFilters } from '../filters/map-filters.ts';
import { compareEntries, type ReadPage, type StreamPage } from './record-stream.ts';

const FIRST_PAGE = 50;
const NEXT_PAGE = 500;
/** A near cell has this many of each layer, if there are so many. */
const NEAREST = 10;
/** The directory may order by distances on a sphere: the last of a page bounds those after it a little less. */
const SURE_SHARE = 0.99;
/** Most that a list can be asked, kilometres. */
const MOST_KM = 20_040;

/** Who is asked, and under which filters. */
export interface Asked {
  readonly source: DirectorySource;
  readonly filters: MapFilters;
  /** Id of the one ecosystem that the page limits to. */
  readonly onlyId: string | undefined;
  readonly signal: AbortSignal;
}

export interface LayerCounts {
  /** How many of a layer the filters would leave, were it switched on. */
  readonly layers: Readonly<Partial<Record<OtherLayer, number>>>;
  readonly values: ListCounts;
}

/**
 * The pages of each layer, as the filters want them. `totals` is told how many match. With a place the first page is
 * the near cell, and the lists are asked around the middle of the cell: the place itself is never sent.
 */
export function pagesFor(
  asked: Asked & { readonly totals: Map<OtherLayer, number> },
): (layer: OtherLayer) => ReadPage {
  const { filters, signal, source } = asked;
  const { area, facets, place, radiusKm, words } = filters;
  const isPlain = (words ?? area ?? radiusKm) === undefined && chosenFacets(facets).length === 0;
  let near: Promise<NearbyPlaces> | undefined;
  return (layer) => {
    const readList = listPages(layer, asked);
    if (place === undefined || !isPlain || asked.onlyId !== undefined) return readList;
    let isFirst = true;
    return async () => {
      if (!isFirst) return readList();
      isFirst = false;
      near ??= source.near(place, { signal }).then(({ value }) => value);
      return nearPage(layer, await near, filters);
    };
  };
}

/** How many records each value of each facet would leave, with the other filters of its layer in force. */
export async function countsFor(layers: readonly OtherLayer[], asked: Asked): Promise<LayerCounts> {
  const filters = { ...asked.filters, layers };
  const answers = await Promise.all(
    layers.map(async (layer) => {
      const counts = layer === 'organizations' ? ORGANIZATION_COUNTS : PROGRAM_COUNTS;
      const query = { ...queryOf(layer, { ...asked, filters }), limit: 1, counts: [...counts] };
      const { value } = await asked.source[layer](query as object, { signal: asked.signal });
      return { layer, value };
    }),
  );
  return {
    layers: Object.fromEntries(answers.map(({ layer, value }) => [layer, value.total])),
    values: Object.assign({}, ...answers.map(({ value }) => value.counts)) as ListCounts,
  };
}

/** The pages of a layer's list, whatever the filters; `totals` is told how many match. */
export function listPages(
  layer: OtherLayer,
  asked: Asked & { readonly totals: Map<OtherLayer, number> },
): ReadPage {
  const { filters, signal, source, totals } = asked;
  const query = queryOf(layer, asked);
  let page: { limit: number; cursor?: string } = { limit: FIRST_PAGE };
  return async () => {
    const { value } = await source[layer]({ ...query, ...page }, { signal });
    const { nextCursor, records, total } = value;
    totals.set(layer, total);
    const isLast = nextCursor === undefined;
    if (!isLast) page = { limit: NEXT_PAGE, cursor: nextCursor };
    const entries = records
      .map(entryOf(layer))
      .filter((entry) => matches(entry, filters))
      .map((entry) => located(entry, filters));
    return { entries, isLast, ...reachOf(records.at(-1), filters) };
  };
}

/** What a layer is asked under filters, but for the page. */
function queryOf(layer: OtherLayer, { filters, onlyId }: Asked): ReturnType<typeof queryFor> {
  const { place, radiusKm } = filters;
  const around = place && cellAround(place);
  return {
    ...queryFor(layer, filters),
    ...(onlyId === undefined ? {} : { ecosystem: [onlyId] }),
    ...(around === undefined ? {} : { near: around.near }),
    ...(around === undefined || radiusKm === undefined
      ? {}
      : { radiusKm: Math.min(MOST_KM, Math.ceil(radiusKm + around.offKm)) }),
  };
}

/** How far everything was read, when a record was the last to come. */
function reachOf(
  last: { latitude?: number; longitude?: number } | undefined,
  { place }: MapFilters,
): { reachedKm?: number } {
  if (place === undefined || last === undefined || !isPlaced(last)) return {};
  const { near, offKm } = cellAround(place);
  const lastKm = geodesicKm({ lat: near[0], lng: near[1] }, pointOf(last));
  return { reachedKm: lastKm * SURE_SHARE - offKm };
}

/** The nearest of a layer; so many are certain. */
function nearPage(layer: OtherLayer, near: NearbyPlaces, filters: MapFilters): StreamPage {
  const entries = near[layer]
    .map(({ distanceKm: _known, ...record }) => record)
    .map(entryOf(layer))
    .map((entry) => located(entry, filters))
    .sort(compareEntries)
    .slice(0, NEAREST);
  const reachedKm = entries.at(-1)?.distanceKm ?? 0;
  return { entries, isLast: entries.length < NEAREST, reachedKm };
}

function entryOf(layer: OtherLayer): (record: object) => OtherRecord {
  const recordType = layer === 'organizations' ? 'organization' : 'program';
  return (record) => ({ recordType, record }) as OtherRecord;
}
