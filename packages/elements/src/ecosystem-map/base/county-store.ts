/** County outlines: 135 kB, so they are loaded only where a service area or a near view asks for them. */
import { decodeCounties } from '@stem-ecosystems/geo/counties';
import { decodeOutlines, type OutlineShape } from '@stem-ecosystems/geo/outlines';
import { Later } from '../../shared/later.ts';
import { drawn } from './outline-shapes.ts';
import type { DrawnShape } from './outline-store.ts';

/** All counties; each is made drawable when it is asked for. */
export interface CountyOutlines {
  /** Undefined where there is no such county. */
  find(geoid: string): DrawnShape | undefined;
  /** The counties of a state, by its postal code. */
  of(region: string): readonly DrawnShape[];
}

/** Loaded once for all maps of the page. */
export const counties = new Later(async (): Promise<CountyOutlines> => {
  const [{ US_COUNTIES }, { US_COUNTY_NAMES }] = await Promise.all([
    import('@stem-ecosystems/geo/outlines/us-counties'),
    import('@stem-ecosystems/geo/outlines/us-county-names'),
  ]);
  const named = decodeCounties(US_COUNTY_NAMES);
  const names = new Map([...named.values()].map(({ geoid, name }) => [geoid, name]));
  const shapes = decodeOutlines(US_COUNTIES, names).shapes;
  return countyOutlines(
    new Map(shapes.map((shape) => [shape.id, shape])),
    Map.groupBy(named.values(), ({ region }) => region),
  );
});

function countyOutlines(
  shapes: ReadonlyMap<string, OutlineShape>,
  regions: ReadonlyMap<string, readonly { readonly geoid: string }[]>,
): CountyOutlines {
  const made = new Map<string, DrawnShape>();
  const find = (geoid: string): DrawnShape | undefined => {
    const shape = made.get(geoid);
    const outline = shapes.get(geoid);
    if (shape !== undefined || outline === undefined) return shape;
    const fresh = drawn(outline);
    made.set(geoid, fresh);
    return fresh;
  };
  return {
    find,
    of: (region) => (regions.get(region) ?? []).flatMap(({ geoid }) => find(geoid) ?? []),
  };
}
