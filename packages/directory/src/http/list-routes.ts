/** The lists of the contract, and what this host says of itself. */
import { Hono } from 'hono';
import {
  conveningParams,
  ecosystemParams,
  organizationParams,
  programParams,
  searchParams,
} from '@stem-ecosystems/schema/queries';
import type { RecordPage } from '../store/types.ts';
import type { Answer } from './answer.ts';
import type { AppDependencies, AppEnv } from './app-types.ts';
import { createDataRoute, createKeptDataRoute, GEOJSON_TYPE, JSON_TYPE } from './data-route.ts';
import { describeDirectory } from './directory-description.ts';
import { toFeatureCollection } from './features.ts';
import type { KeptBodies } from './kept-bodies.ts';
import { asking, expectNoQuery, queryOf } from './query.ts';

export function createListRoutes(
  { store, assets, now }: AppDependencies,
  answer: Answer,
  bodies: KeptBodies,
): Hono<AppEnv> {
  const json = createDataRoute(answer, JSON_TYPE);
  const keptJson = createKeptDataRoute(answer, JSON_TYPE, bodies);
  const geojson = createKeptDataRoute(answer, GEOJSON_TYPE, bodies);

  return new Hono<AppEnv>()
    .get(
      '/directory.json',
      json((c) => {
        expectNoQuery(c);
        return describeDirectory(store, assets);
      }),
    )
    .get(
      '/ecosystems.geojson',
      geojson(async (c) =>
        toFeatureCollection(
          'ecosystem',
          await asking(store.ecosystems(queryOf(c, ecosystemParams))),
        ),
      ),
    )
    .get(
      '/organizations.geojson',
      geojson(async (c) =>
        toFeatureCollection(
          'organization',
          await asking(store.organizations(queryOf(c, organizationParams))),
        ),
      ),
    )
    .get(
      '/programs.geojson',
      geojson(async (c) =>
        toFeatureCollection('program', await asking(store.programs(queryOf(c, programParams)))),
      ),
    )
    .get(
      '/convenings.json',
      json(async (c) =>
        toItemList(await asking(store.convenings(queryOf(c, conveningParams), now()))),
      ),
    )
    .get(
      '/search.json',
      keptJson(async (c) => toItemList(await asking(store.search(queryOf(c, searchParams))))),
    );
}

function toItemList<T>({ records, total, nextCursor }: RecordPage<T>): object {
  return { items: records, total, ...(nextCursor !== undefined && { nextCursor }) };
}
