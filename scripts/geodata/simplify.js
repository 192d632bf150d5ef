/** Fewer points: Visvalingam's areas by topojson-simplify, with a measure of its own for every arc. */
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';

const EARTH_RADIUS_KM = 6371.0088;

/** Points a closed line keeps however small it is. */
const LEAST_RING = 4;

/**
 * Arcs as lists of [longitude, latitude]; ends of open arcs stay.
 * @param {object} topology
 * @param {(arc: number) => number} leastKm2 smallest triangle that is kept, square kilometres, by arc
 * @returns {[number, number][][]}
 */
export function simplifyArcs(topology, leastKm2) {
  return presimplify(topology, sphericalTriangleArea).arcs.map((arc, index) => {
    const least = Math.min(leastKm2(index) / EARTH_RADIUS_KM ** 2, leastOfRing(arc));
    return arc.filter(([, , weight]) => weight >= least).map(([lng, lat]) => [lng, lat]);
  });
}

/** The weight that leaves a closed arc its `LEAST_RING` heaviest points; Infinity for an open one. */
function leastOfRing(arc) {
  const [first, last] = [arc[0], arc.at(-1)];
  if (first[0] !== last[0] || first[1] !== last[1]) return Infinity;
  const weights = arc.map(([, , weight]) => weight).sort((a, b) => b - a);
  return weights[Math.min(LEAST_RING, weights.length - 1)];
}
