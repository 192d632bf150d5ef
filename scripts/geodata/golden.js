/** golden/nearest-bundled.json: the ten organizations nearest to some points, by brute force with Karney's geodesic. */
import { readFileSync } from 'node:fs';
import geodesic from 'geographiclib-geodesic';

const { WGS84 } = geodesic.Geodesic;

/** Points whose nearest ten come in another order by the great circle; around the first two the nearest is another. */
const SPHERE_ERRS = [
  ['Gambell', 63.7766, -171.7017],
  ['the Bering Sea north of Amlia', 54, -178],
  ['the Near Islands', 53, 175],
  ['the Rat Islands', 52.5, 178],
  ['the Andreanof Islands', 52, -179],
  ['Waimanalo', 21.3418, -157.7131],
  ['Thorne Bay', 55.6609, -132.5138],
  ['Chuuk', 7.33, 151.8],
].map(([label, ...point]) => [`${label}, where a sphere errs`, ...point]);

/** Where ecosystems are, where nobody is, where coordinates end, and where a sphere has the wrong order. */
const QUERIES = [
  ['Tulsa', 36.15398, -95.99278],
  ['San Diego', 32.71571, -117.16472],
  ['Los Angeles', 34.05223, -118.24368],
  ['Seattle', 47.60621, -122.33207],
  ['Denver', 39.73915, -104.9847],
  ['Texarkana, on a state line', 33.4251, -94.0477],
  ['Four Corners', 36.99899, -109.04517],
  ['New York', 40.71427, -74.00597],
  ['Boston', 42.35843, -71.05977],
  ['Miami Beach', 25.7873, -80.1564],
  ['Chicago', 41.85003, -87.65005],
  ['Anchorage', 61.21806, -149.90028],
  ['Adak', 51.88, -176.65806],
  ['Attu', 52.9, 172.9],
  ['Utqiagvik', 71.2346, -156.8174],
  ['Honolulu', 21.30694, -157.85833],
  ['San Juan', 18.46633, -66.10572],
  ['Vieques', 18.1242, -65.4231],
  ['Hagåtña', 13.47567, 144.74886],
  ['Saipan', 15.19, 145.75],
  ['Pago Pago', -14.27, -170.7],
  ['Nairobi', -1.28333, 36.81667],
  ['Mombasa', -4.05466, 39.66359],
  ['Haifa', 32.81841, 34.9885],
  ['Reykjavík', 64.13548, -21.89541],
  ['Húsavík', 66.04494, -17.33894],
  ['Mexico City', 19.42847, -99.12766],
  ['Monterrey', 25.67507, -100.31847],
  ['Vancouver', 49.24966, -123.11934],
  ['Suva', -18.14161, 178.44149],
  ['halfway between Tulsa and Nairobi', 32.5, -20.25],
  ['on 180°', 52, 180],
  ['on -180°', 52, -180],
  ['just west of 180°', 51.5, 179.9999],
  ['just east of 180°', 51.5, -179.9999],
  ['north pole', 90, 0],
  ['near the north pole', 89.999, 180],
  ['south pole', -90, 0],
  ['McMurdo', -77.85, 166.67],
  ['0° 0°', 0, 0],
  ['antipode of Tulsa', -36.15398, 84.00722],
  ...SPHERE_ERRS,
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
