/** What no page of ours comes to in the readers of vector tiles. */
import type { Unreachable } from './unreachable.ts';

export const UNREACHABLE_TILES: readonly Unreachable[] = [
  {
    why: 'pbf: what tiles have none of: numbers of a fixed size, bytes, lists of numbers, readers of fields',
    module: /\/pbf\/index\.js$/,
    code: /^ {4}(readS?Fixed\d+|readBytes|readPacked\w+|readFields|readMessage|nextField)\(.*\{\n[^]*?^ {4}\}\n/gm,
    instead: '',
  },
  {
    why: 'vector-tile: boxes, GeoJSON; places are points, read one by one',
    module: /\/@mapbox\/vector-tile\/index\.js$/,
    code: /^ {4}(bbox|toGeoJSON)\(.*\{\n[^]*?^ {4}\}\n/gm,
    instead: '',
  },
  {
    why: 'point-geometry: reckoning with points; only `x` and `y` are read',
    module: /\/@mapbox\/point-geometry\/index\.js$/,
    code: /(?<=^Point\.prototype = \{\n)[^]*?(?=^\};)/gm,
    instead: '    clone() { return new Point(this.x, this.y); },\n',
  },
];
