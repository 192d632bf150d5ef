/** The county of a place: the one that GeoNames names, else the one that its point lies in or just off. */
import { feature } from 'topojson-client';

/**
 * @param {ReturnType<typeof import('./counties.js').readCounties>} atlas
 * @returns {(place: { region: string, lat: number, lng: number, countyNumber: string }) => string} the GEOID for a state
 *   and the county's number in it, which may be "" or out of date; "" where the point is in none of the state and near none
 */
export function createCountyFinder({ topology, counties }) {
  const byState = Map.groupBy(counties, ({ region }) => region);
  const polygons = new Map(
    counties.map(({ geoid, geometry }) => [geoid, feature(topology, geometry).geometry]),
  );
  return ({ region, lat, lng, countyNumber }) => {
    const ofState = byState.get(region) ?? [];
    const named = ofState.find(({ geoid }) => geoid.slice(2) === countyNumber.padStart(3, '0'));
    const found =
      named ??
      ofState.find(({ geoid }) => holds(polygons.get(geoid), lng, lat)) ??
      nearest(ofState, polygons, lng, lat);
    return found?.geoid ?? '';
  };
}

/** A point on the shore may fall into the water of the atlas: how far, degrees of longitude and latitude. */
const OFF_SHORE = 0.05;

function nearest(counties, polygons, x, y) {
  const near = counties.map((county) => ({ county, off: offBy(polygons.get(county.geoid), x, y) }));
  const best = near.reduce((a, b) => (b.off < a.off ? b : a), { off: OFF_SHORE });
  return best.county;
}

function offBy(polygon, x, y) {
  return ringsOf(polygon)
    .flat()
    .reduce((least, [atX, atY]) => Math.min(least, Math.hypot(atX - x, atY - y)), Infinity);
}

function ringsOf({ type, coordinates }) {
  return type === 'Polygon' ? coordinates : coordinates.flat();
}

/** By the number of edges to the east (even-odd rule), over all rings, so that holes count. */
function holds(polygon, x, y) {
  let isIn = false;
  for (const ring of ringsOf(polygon)) {
    for (let at = 1; at < ring.length; at += 1) {
      const [[x1, y1], [x2, y2]] = [ring[at - 1], ring[at]];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
    }
  }
  return isIn;
}
