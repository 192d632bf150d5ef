/** Any number of organizations, the same on every machine: for what has to hold at sizes that no dataset has. */
import { readFileSync } from 'node:fs';
import { sectorSchema, type Sector } from '@stem-ecosystems/schema/common';

/** The columns of a file for `import organizations`, in its order. */
export interface GeneratedOrganization {
  id: string;
  name: string;
  sector: Sector;
  street: string;
  city: string;
  region: string;
  postalCode: string;
  country: 'US';
  latitude: number;
  longitude: number;
  website: string;
  source: string;
}

const HEADER =
  'id,name,sector,street,city,region,postal_code,country,latitude,longitude,website,source\n';

const SEED = 20_261_122;

const NAMED_AFTER =
  'Lincoln,Washington,Franklin,Riverside,Highland,Oak Grove,Cedar,Maple,Sunset,Valley';
const KINDS = 'Elementary School,Middle School,High School,Academy,Library,Center,Museum,Institute';

/** Degrees; some seven miles, as far as a ZIP code reaches in the country. */
const SPREAD = 0.1;

/** Organizations of the United States, around the middles of its ZIP codes: more stand where more people live. */
export function* manyOrganizations(count: number): Generator<GeneratedOrganization> {
  const random = mulberry32(SEED);
  const anyOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const areas = readZipAreas();
  const names = NAMED_AFTER.split(',');
  const kinds = KINDS.split(',');
  const offset = () => (random() + random() - 1) * SPREAD;
  for (let index = 0; index < count; index += 1) {
    const { lat, lng, ...area } = anyOf(areas);
    yield {
      id: `generated:${String(index)}`,
      name: `${area.city} ${anyOf(names)} ${anyOf(kinds)}`,
      sector: anyOf(sectorSchema.options),
      street: `${String(1 + Math.floor(random() * 9_999))} Main St`,
      ...area,
      country: 'US',
      latitude: rounded(lat + offset()),
      longitude: rounded(lng + offset()),
      website: `https://school-${String(index)}.example/`,
      source: 'generated',
    };
  }
}

/** The rows of a file for `import organizations`, its header first, some thousand at a time. */
export function* manyRows(count: number): Generator<string> {
  let text = HEADER;
  for (const organization of manyOrganizations(count)) {
    // No value has a comma, a quote or a line end.
    text += `${Object.values(organization).join(',')}\n`;
    if (text.length < 1_000_000) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** The gazetteer has the columns zip, city, state, lat, lng and county, and no quotes. */
function readZipAreas() {
  const csv = readFileSync(new URL('../../../geo/data/zips.csv', import.meta.url), 'utf8');
  const [, ...lines] = csv.trimEnd().split('\n');
  return lines.map((line) => {
    const [postalCode = '', city = '', region = '', lat = '', lng = ''] = line.split(',');
    return { city, region, postalCode, lat: Number(lat), lng: Number(lng) };
  });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Numbers from 0 to 1, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
