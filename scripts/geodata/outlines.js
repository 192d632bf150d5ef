/** Outlines of states and countries as one compact text; packages/geo/src/outlines.ts decodes it. */
import { project } from '../../packages/geo/src/mercator.ts';
import { simplifyArcs } from './simplify.js';
import { writeInteger, writeNatural } from './varint.js';

/**
 * @typedef {object} OutlineOptions
 * @property {string} [country] the country whose regions the shapes are
 * @property {boolean} [isComplete] no shape is left out, be it but a line, and the text needs no ids
 * @property {number} grid squares of the grid along one side of the Mercator world
 * @property {(id: string) => number} leastKm2 smallest triangle kept on the lines of a shape, square kilometres
 * @property {(id: string) => number} leastIsland smallest island kept beside the largest part, grid squares
 */

/**
 * @param {object} topology TopoJSON
 * @param {{ id: string, polygons: number[][][] }[]} shapes polygons of rings of arc indices, `~index` for reversed
 * @param {OutlineOptions} options
 */
export function encodeOutlines(topology, shapes, options) {
  const { grid, isComplete = false, leastKm2, leastIsland } = options;
  const arcs = quantized(simplifyArcs(topology, leastOfArc(shapes, leastKm2)), grid);
  const isShared = sharedArcs(shapes);
  const parts = shapes
    .map(({ id, polygons }) => ({
      id,
      rings: keptRings(polygons, arcs, isShared, leastIsland(id), grid),
    }))
    .filter(({ rings }) => isComplete || rings.some(({ area }) => area > 0))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return writeParts(options, parts, arcs);
}

/** An arc between two shapes is kept as fine as the finer one asks. */
function leastOfArc(shapes, leastKm2) {
  const least = new Map();
  for (const { id, polygons } of shapes) {
    for (const arc of polygons.flat(2).map(indexOf)) {
      least.set(arc, Math.min(least.get(arc) ?? Infinity, leastKm2(id)));
    }
  }
  return (arc) => least.get(arc) ?? Infinity;
}

function indexOf(reference) {
  return reference < 0 ? ~reference : reference;
}

function sharedArcs(shapes) {
  const seen = new Set();
  const shared = new Set();
  for (const arc of shapes.flatMap(({ polygons }) => polygons.flat(2)).map(indexOf)) {
    if (seen.has(arc)) shared.add(arc);
    seen.add(arc);
  }
  return (reference) => shared.has(indexOf(reference));
}

/** Points of the arcs on the grid, without repetition. */
function quantized(arcs, grid) {
  return arcs.map((arc) =>
    arc
      .map(([lng, lat]) => {
        const { x, y } = project({ lng, lat });
        return [Math.round(x * grid), Math.round(y * grid)];
      })
      .filter(([x, y], at, all) => at === 0 || x !== all[at - 1][0] || y !== all[at - 1][1]),
  );
}

/** The largest ring, and others with an area; islands of their own below the least are dropped. */
function keptRings(polygons, arcs, isShared, leastIsland, grid) {
  const rings = polygons.flat().map((references) => {
    const points = pointsOf(references, arcs, grid);
    return { references, points, area: Math.abs(areaOf(points)) };
  });
  const largest = rings.reduce((a, b) => (b.area > a.area ? b : a));
  return rings.filter(
    (ring) =>
      ring === largest ||
      (ring.area > 0 && (ring.area >= leastIsland || ring.references.some(isShared))),
  );
}

/** Points of a ring, the first not repeated; over ±180° x runs on. */
function pointsOf(references, arcs, grid) {
  const points = references.flatMap((reference) => {
    const arc = arcs[indexOf(reference)];
    return (reference < 0 ? arc.toReversed() : arc).slice(0, -1);
  });
  let x = 0;
  return differences(points, grid).map(([dx], at) => [(x += dx), points[at][1]]);
}

/** Shoelace sum, signed, grid squares. */
function areaOf(points) {
  return (
    points.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length];
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}

/**
 * `country|grid|ids|structure|lengths|xs|ys`. Arcs stand in the order of their first use, so a new one needs no index:
 * 0 is the next arc; else half of it, rounded up, tells how many arcs back, and an odd number that it runs the other way.
 * Points are differences; an arc starts from the end of the arc before.
 */
function writeParts({ country = '', grid, isComplete = false }, parts, arcs) {
  const order = new Map();
  const structure = [];
  for (const { rings } of parts) {
    structure.push(writeNatural(rings.length));
    for (const { references } of rings) {
      structure.push(writeNatural(references.length));
      for (const reference of references)
        structure.push(writeNatural(referenceNumber(reference, order)));
    }
  }
  const used = [...order].map(([index, isReversed]) =>
    isReversed ? arcs[index].toReversed() : arcs[index],
  );
  const steps = differences(used.flat(), grid);
  return [
    country,
    String(grid),
    isComplete ? '' : parts.map(({ id }) => id).join(''),
    structure.join(''),
    used.map((arc) => writeNatural(arc.length)).join(''),
    steps.map(([dx]) => writeInteger(dx)).join(''),
    steps.map(([, dy]) => writeInteger(dy)).join(''),
  ].join('|');
}

function referenceNumber(reference, order) {
  const index = indexOf(reference);
  const places = [...order.keys()];
  const place = places.indexOf(index);
  if (place >= 0) {
    const isReversed = order.get(index) !== reference < 0;
    return 2 * (places.length - place) - (isReversed ? 1 : 0);
  }
  order.set(index, reference < 0);
  return 0;
}

/** Steps from point to point, the first from 0, 0; the short way over ±180°. */
function differences(points, grid) {
  return points.map(([x, y], at) => {
    const [lastX, lastY] = points[at - 1] ?? [0, 0];
    const dx = x - lastX;
    return [Math.abs(dx) > grid / 2 ? dx - Math.sign(dx) * grid : dx, y - lastY];
  });
}
