/** golden/nearest-bundled.json: the ten organizations nearest to some points, by brute force with Karney's geodesic. */
import { readFileSync } from 'node:fs';
import geodesic from 'geographiclib-geodesic';

const { WGS84 } = geodesic.Geodesic;

/** Where ecosystems are, where nobody is, and where coordinates end. */
const QUERIES = [
  ['Tulsa', 36.15398, -95.99278],
  ['San Diego', 32.71571, -117.16472],
  ['New York', 40.71427, -74.00597],
  ['Chicago', 41.85003, -87.65005],
  ['Anchorage', 61.21806, -149.90028],
  ['Adak', 51.88, -176.65806],
  ['Honolulu', 21.30694, -157.85833],
  ['San Juan', 18.46633, -66.10572],
  ['Hagåtña', 13.47567, 144.74886],
  ['Nairobi', -1.28333, 36.81667],
  ['Haifa', 32.81841, 34.9885],
  ['Reykjavík', 64.13548, -21.89541],
  ['Mexico City', 19.42847, -99.12766],
  ['Vancouver', 49.24966, -123.11934],
  ['halfway between Tulsa and Nairobi', 32.5, -20.25],
  ['on 180°', 52, 180],
  ['on -180°', 52, -180],
  ['north pole', 90, 0],
  ['south pole', -90, 0],
  ['0° 0°', 0, 0],
  ['antipode of Tulsa', -36.15398, 84.00722],
];

const COUNT = 10;

/** @returns {string} */
export function buildGolden() {
  const file = new URL('../../data/organizations.json', import.meta.url);
  const points = JSON.parse(readFileSync(file, 'utf8')).map(({ id, latitude, longitude }) => [
    id,
    latitude,
    longitude,
  ]);
  const queries = QUERIES.map(([label, lat, lng]) => ({
    label,
    lat,
    lng,
    nearest: nearest(points, lat, lng),
  }));
  return writeRows({ points, queries });
}

/** Nearest first, equal distances in the order of the points. */
function nearest(points, lat, lng) {
  return points
    .map(([id, toLat, toLng], order) => ({
      id,
      order,
      km: WGS84.Inverse(lat, lng, toLat, toLng).s12 / 1000,
    }))
    .sort((a, b) => a.km - b.km || a.order - b.order)
    .slice(0, COUNT)
    .map(({ id, km }) => [id, Number(km.toFixed(6))]);
}

/** One line a row, so that a change of the data shows as a change of its lines. */
function writeRows(tables) {
  const members = Object.entries(tables).map(
    ([name, rows]) => `"${name}": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}
