/** The read side of the contract: lists, details and near cells. */
import { Hono } from 'hono';
import type { RecordFeatureCollection } from '@stem-ecosystems/schema/lists';
import {
  conveningParams,
  ecosystemParams,
  organizationParams,
  programParams,
  searchParams,
} from '@stem-ecosystems/schema/queries';
import type { Cell, CellPlaces, RecordPage } from '../store/types.ts';
import { CACHE_DATA, jsonBytes, requireAccept, type Answer } from './answer.ts';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { describeDirectory } from './directory-description.ts';
import { toFeature, toFeatureCollection } from './features.ts';
import { notFound } from './problem-error.ts';
import { asking, expectNoQuery, queryOf } from './query.ts';

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';

/** GeoJSON is JSON, so readers that ask for either are served. */
const typesOf = { [JSON_TYPE]: [JSON_TYPE], [GEOJSON_TYPE]: [GEOJSON_TYPE, JSON_TYPE] };

export function createDirectoryRoutes(
  { store, assets, now }: AppDependencies,
  answer: Answer,
): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  function send(c: AppContext, type: keyof typeof typesOf, value: unknown): Promise<Response> {
    return answer(c, { body: jsonBytes(value), type, cacheControl: CACHE_DATA });
  }

  routes.get('/directory.json', async (c) => {
    requireAccept(c, typesOf[JSON_TYPE]);
    expectNoQuery(c);
    return send(c, JSON_TYPE, await describeDirectory(store, assets));
  });

  routes.get('/ecosystems.geojson', async (c) => {
    requireAccept(c, typesOf[GEOJSON_TYPE]);
    const page = await asking(store.ecosystems(queryOf(c, ecosystemParams)));
    return send(c, GEOJSON_TYPE, toFeatureCollection('ecosystem', page));
  });

  routes.get('/organizations.geojson', async (c) => {
    requireAccept(c, typesOf[GEOJSON_TYPE]);
    const page = await asking(store.organizations(queryOf(c, organizationParams)));
    return send(c, GEOJSON_TYPE, toFeatureCollection('organization', page));
  });

  routes.get('/programs.geojson', async (c) => {
    requireAccept(c, typesOf[GEOJSON_TYPE]);
    const page = await asking(store.programs(queryOf(c, programParams)));
    return send(c, GEOJSON_TYPE, toFeatureCollection('program', page));
  });

  routes.get('/convenings.json', async (c) => {
    requireAccept(c, typesOf[JSON_TYPE]);
    const page = await asking(store.convenings(queryOf(c, conveningParams), now()));
    return send(c, JSON_TYPE, toItemList(page));
  });

  routes.get('/search.json', async (c) => {
    requireAccept(c, typesOf[JSON_TYPE]);
    return send(c, JSON_TYPE, toItemList(await asking(store.search(queryOf(c, searchParams)))));
  });

  routes.get('/ecosystems/:file{.+\\.json}', async (c) => {
    requireAccept(c, typesOf[JSON_TYPE]);
    expectNoQuery(c);
    const id = idOfFile(c.req.param('file'));
    const details = await store.ecosystem(id);
    if (details === undefined) throw notFound(`There is no ecosystem with the id "${id}".`);
    return send(c, JSON_TYPE, details);
  });

  routes.get('/convenings/:file{.+\\.json}', async (c) => {
    requireAccept(c, typesOf[JSON_TYPE]);
    expectNoQuery(c);
    const id = idOfFile(c.req.param('file'));
    const convening = await store.convening(id);
    if (convening === undefined) throw notFound(`There is no convening with the id "${id}".`);
    return send(c, JSON_TYPE, convening);
  });

  routes.get('/near/:latCell/:file{.+\\.geojson}', async (c) => {
    requireAccept(c, typesOf[GEOJSON_TYPE]);
    expectNoQuery(c);
    const cell = readCell(c.req.param('latCell'), c.req.param('file').slice(0, -'.geojson'.length));
    return send(c, GEOJSON_TYPE, toCellCollection(await store.placesOfCell(cell)));
  });

  return routes;
}

function idOfFile(file: string): string {
  return file.slice(0, -'.json'.length);
}

function toItemList<T>({ records, total, nextCursor }: RecordPage<T>): object {
  return { items: records, total, ...(nextCursor !== undefined && { nextCursor }) };
}

function readCell(latCell: string, lngCell: string): Cell {
  const cell = { latCell: readWhole(latCell, -900, 899), lngCell: readWhole(lngCell, -1800, 1799) };
  const { latCell: lat, lngCell: lng } = cell;
  if (lat === undefined || lng === undefined) {
    throw notFound(
      'Expected a cell `latCell`/`lngCell` of whole numbers, -900 to 899 and -1800 to 1799, without leading zeros.',
    );
  }
  return { latCell: lat, lngCell: lng };
}

/** One cell has one address: "07" and "-0" are none. */
function readWhole(text: string, least: number, most: number): number | undefined {
  if (!/^(0|-?[1-9]\d{0,3})$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

function toCellCollection({
  ecosystems,
  organizations,
  programs,
}: CellPlaces): RecordFeatureCollection<object> {
  const features = [
    ...ecosystems.map((record) => toFeature('ecosystem', record)),
    ...organizations.map((record) => toFeature('organization', record)),
    ...programs.map((record) => toFeature('program', record)),
  ];
  return { type: 'FeatureCollection', features, numberMatched: features.length };
}
