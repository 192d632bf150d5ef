/** What is near a point, without telling the directory the point. */
import { cellOf } from '@stem-ecosystems/geo/cell';
import type { Point } from '@stem-ecosystems/geo/point';
import { ecosystemSchema, type Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { featureCollectionSchema } from '@stem-ecosystems/schema/lists';
import { organizationSchema, type Organization } from '@stem-ecosystems/schema/organization';
import { parseOne, parseRecords } from '@stem-ecosystems/schema/parse';
import { programSchema, type Program } from '@stem-ecosystems/schema/program';
import { allPages, combine } from '../core/answers.ts';
import type { Host } from '../core/host.ts';
import type { Parsed, ReadOptions, Reader } from '../core/reader.ts';
import { HttpError } from '../errors/http-error.ts';
import type { Answer, NearbyPlaces } from '../types.ts';
import { ecosystems } from './ecosystems.ts';
import { propertiesOf } from './list-page.ts';
import { organizations, programs } from './lists.ts';
import { byDistance, firstOfEach } from './nearest.ts';

/** A cell promises the nearest ten of any of its points, and ten organizations of each sector; so many are given. */
const NEAREST = 10;

/** Most that one page of a list may hold. */
const PAGE = 1000;

interface Places {
  ecosystems: Ecosystem[];
  organizations: Organization[];
  programs: Program[];
}

/** The nearest ten ecosystems and programs, and the nearest ten organizations of each sector. */
export async function near(
  reader: Reader,
  host: Host,
  point: Point,
  options: ReadOptions,
): Promise<Answer<NearbyPlaces>> {
  const cell = cellOf(point);
  const places = await readPlaces(
    reader,
    host,
    `v1/near/${cell.latCell}/${cell.lngCell}.geojson`,
    options,
  );
  const { value } = places;
  return {
    ...places,
    value: {
      ecosystems: byDistance(value.ecosystems, point).slice(0, NEAREST),
      organizations: firstOfEach(
        byDistance(value.organizations, point),
        NEAREST,
        ({ sector }) => sector,
      ),
      programs: byDistance(value.programs, point).slice(0, NEAREST),
    },
  };
}

async function readPlaces(
  reader: Reader,
  host: Host,
  path: string,
  options: ReadOptions,
): Promise<Answer<Places>> {
  if (host.links['near'] === undefined) return readLists(reader, host, options);
  try {
    return await reader.read(path, () => parseCell, options);
  } catch (error) {
    // A host without this cell still has the lists.
    if (error instanceof HttpError && error.status === 404) return readLists(reader, host, options);
    throw error;
  }
}

async function readLists(
  reader: Reader,
  { queries }: Host,
  options: ReadOptions,
): Promise<Answer<Places>> {
  const limit = queries ? { limit: PAGE } : {};
  const parts = await Promise.all([
    ecosystems(reader, {}, options),
    allPages((cursor) => organizations(reader, { ...limit, ...cursor }, options)),
    allPages((cursor) => programs(reader, { ...limit, ...cursor }, options)),
  ]);
  const [ecosystemPage, { value: allOrganizations }, { value: allPrograms }] = parts;
  return combine(
    {
      ecosystems: ecosystemPage.value.records,
      organizations: allOrganizations,
      programs: allPrograms,
    },
    parts,
  );
}

function parseCell(json: unknown): Parsed<Places> {
  const parsed = parseOne(featureCollectionSchema, json);
  if (!parsed.ok) return parsed;
  const { features } = parsed.value;
  const ofType = (type: string): unknown[] =>
    features.filter((feature) => recordTypeOf(feature) === type).map(propertiesOf);
  const found = {
    ecosystems: parseRecords(ecosystemSchema, ofType('ecosystem')),
    organizations: parseRecords(organizationSchema, ofType('organization')),
    programs: parseRecords(programSchema, ofType('program')),
  };
  return {
    ok: true,
    value: {
      ecosystems: found.ecosystems.records,
      organizations: found.organizations.records,
      programs: found.programs.records,
    },
    issues: Object.values(found).flatMap(({ issues }) => issues),
  };
}

function recordTypeOf(feature: unknown): unknown {
  return typeof feature === 'object' && feature !== null && 'recordType' in feature
    ? feature.recordType
    : undefined;
}
