/** What there is beyond filters that leave nothing: how much without each of them, and the nearest beyond a radius. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Entry } from '../entry.ts';
import { activeFilters, without, type FilterName } from '../filters/filter-choices.ts';
import { listPages, pagesFor } from '../layers/layer-pages.ts';
import type { OtherLayer } from '../layers/layer-queries.ts';
import { facetsFor, select, type LayerName, type MapFilters } from '../filters/map-filters.ts';
import { merge, RecordStream } from '../layers/record-stream.ts';

/** So many of the nearest beyond the radius are offered. */
const NEAREST = 3;

export interface WiderSearch {
  /** The nearest without the radius, nearest first; empty where no radius narrows. */
  readonly nearest: readonly Entry[];
  /** The filters whose removal, one at a time, leaves something, with how many that is; most first. */
  readonly ways: readonly { readonly name: FilterName; readonly count: number }[];
}

export interface WiderQuestion {
  readonly source: DirectorySource;
  readonly records: readonly Ecosystem[];
  /** As the user has chosen them. */
  readonly filters: MapFilters;
  /** The layers that the page offers. */
  readonly offered: readonly LayerName[];
  readonly onlyId: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Looks beyond the filters. Organizations and programs are asked of the directory, each only where it is offered.
 * @throws what the source throws.
 */
export async function searchWider(question: WiderQuestion): Promise<WiderSearch> {
  const { filters } = question;
  const names = activeFilters(filters);
  const [nearest, counts] = await Promise.all([
    names.includes('radius') ? nearestBeyond(question) : [],
    Promise.all(names.map((name) => countOf(question, without(filters, name)))),
  ]);
  const ways = names
    .map((name, at) => ({ name, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { nearest, ways };
}

async function nearestBeyond(question: WiderQuestion): Promise<readonly Entry[]> {
  const asked = { ...question, ...inForce(question, without(question.filters, 'radius')) };
  // Who serves the place may be far from it: here only the way there counts.
  const own = select(question.records, asked.filters).map(({ serving: _rank, ...entry }) => entry);
  const pages = pagesFor({ ...asked, totals: new Map() });
  const streams = asked.layers.map((layer) => new RecordStream(pages(layer)));
  let found = merge(streams, own);
  while (found.length < NEAREST && streams.some(({ isDone }) => !isDone)) {
    await Promise.all(streams.map((stream) => stream.readOn()));
    found = merge(streams, own);
  }
  return found.filter(({ distanceKm }) => distanceKm !== undefined).slice(0, NEAREST);
}

/** How many records filters leave: exactly where the first page has all of them, else as the directory says. */
async function countOf(question: WiderQuestion, relaxed: MapFilters): Promise<number> {
  const asked = { ...question, ...inForce(question, relaxed) };
  const { place, radiusKm = Infinity } = asked.filters;
  const isWithin = ({ distanceKm = Infinity }: Entry): boolean =>
    place === undefined || radiusKm === Infinity || distanceKm <= radiusKm;
  const totals = new Map<OtherLayer, number>();
  const others = await Promise.all(
    asked.layers.map(async (layer) => {
      const { entries, isLast } = await listPages(layer, { ...asked, totals })();
      const known = entries.filter(isWithin).length;
      return isLast ? known : (totals.get(layer) ?? known);
    }),
  );
  return others.reduce((sum, count) => sum + count, select(question.records, asked.filters).length);
}

/** The filters with the layers that they leave, and which of those the directory is asked for. */
function inForce(
  { offered }: WiderQuestion,
  { layers, ...others }: MapFilters,
): { filters: MapFilters; layers: OtherLayer[] } {
  const filters = { ...others, layers: layers.length > 0 ? layers : offered };
  const asked = (['organizations', 'programs'] as const).filter(
    (layer) => facetsFor(layer, filters) !== undefined,
  );
  return { filters, layers: asked };
}
