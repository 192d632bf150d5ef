/** What tiles tell of the picture that filters leave, and where it ends. Pure but for the outlines of the page. */
import { countriesOf, regionsOf } from '@stem-ecosystems/geo/coded-area';
import { unproject, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import { shapeHolds, type OutlineShape } from '@stem-ecosystems/geo/outlines';
import { codeOf, type FoundArea } from '../found-place.ts';
import type { OtherLayer } from './layer-queries.ts';
import { chosenFacets, FACETS, type LayerName, type MapFilters } from '../filters/map-filters.ts';
import { countries, states } from '../base/outline-store.ts';

/** Whether something at a point of the map plane is drawn. */
export type Bound = (at: WorldPoint) => boolean;

/** Coasts are drawn roughly: what stands so far off one still belongs to it, world units (some 8 km at 40° north). */
const COAST = 0.00025;

/** Whether filters leave a part of the map only. */
export function isBounded({ area, place, radiusKm }: MapFilters): boolean {
  return area !== undefined || (place !== undefined && radiusKm !== undefined);
}

/** Whether tiles tell what filters leave of a layer: they count by sector, and can be cut off at a bound. */
export function canTilesTell(layer: OtherLayer, filters: MapFilters): boolean {
  const others = chosenFacets(filters.facets).filter(
    (name) => name !== 'sector' && (FACETS[name] as readonly LayerName[]).includes(layer),
  );
  const isOpen = filters.area === undefined || boundOf(filters) !== undefined;
  return filters.words === undefined && isOpen && others.length === 0;
}

/** The bound that filters set; undefined where they set none, or the outline of the area has not come. */
export function boundOf({ area, place, radiusKm }: MapFilters): Bound | undefined {
  if (area !== undefined)
    return areaBound(area, { states: states.part, countries: countries.part });
  if (place === undefined || radiusKm === undefined) return undefined;
  return (at) => place.kmTo(unproject(at)) <= radiusKm;
}

/** Loads what the bound of an area is read from. Never rejects: without it there is no bound. */
export async function loadBound({ area }: MapFilters): Promise<void> {
  if (area !== undefined) await Promise.allSettled([states.load(), countries.load()]);
}

/**
 * What lies in the outline of an area, or off its coast and in no other. Undefined where it has none.
 * @param outlines of the United States' parts, and of all countries; undefined where they have not come
 */
export function areaBound(
  area: Pick<FoundArea, 'country' | 'region'>,
  outlines: {
    readonly states: readonly OutlineShape[] | undefined;
    readonly countries: readonly OutlineShape[] | undefined;
  },
): Bound | undefined {
  const { states: parts = [], countries: nations = [] } = outlines;
  const { country, region } = area;
  const code = codeOf(area);
  const isOwn = (nation: OutlineShape): boolean =>
    [...countriesOf({ country: nation.id }), ...regionsOf({ country: nation.id })].includes(code);
  const own =
    region === undefined
      ? nations.filter(isOwn)
      : parts.filter(({ id }) => country === 'US' && id === region);
  if (own.length === 0) return undefined;
  const others = [
    ...nations.filter((nation) => nation.id !== country && !isOwn(nation)),
    ...(region === undefined ? [] : parts.filter((shape) => !own.includes(shape))),
  ];
  const isWithin = (shapes: readonly OutlineShape[], at: WorldPoint): boolean =>
    shapes.some((shape) => isAround(shape, at, 0) && shapeHolds(shape, at));
  return (at) =>
    isWithin(own, at) || (own.some((shape) => isAround(shape, at, COAST)) && !isWithin(others, at));
}

/** Whether a point, 0 ≤ x < 1, lies in the box of a shape or so near to it. */
function isAround({ box }: OutlineShape, { x, y }: WorldPoint, margin: number): boolean {
  return (
    y >= box.minY - margin &&
    y <= box.maxY + margin &&
    [-1, 0, 1].some((turn) => x + turn >= box.minX - margin && x + turn <= box.maxX + margin)
  );
}
