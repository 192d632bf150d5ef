/** The gazetteer in small shards, so that a place is looked up on the device. */
import { Hono } from 'hono';
import { cityShard, zipShard, type GazetteerTable } from '@stem-ecosystems/geo/gazetteer-table';
import { CACHE_GAZETTEER, jsonBytes, requireAccept, type Answer } from './answer.ts';
import type { AppEnv } from './app-types.ts';
import { JSON_TYPE } from './directory-routes.ts';
import { notFound } from './problem-error.ts';
import { expectNoQuery } from './query.ts';

export function createGazetteerRoutes(gazetteer: GazetteerTable, answer: Answer): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/zip/:file{.+\\.json}', (c) => {
    requireAccept(c, [JSON_TYPE]);
    expectNoQuery(c);
    const prefix = c.req.param('file').slice(0, -'.json'.length);
    const shard = zipShard(gazetteer, prefix);
    if (shard === undefined) throw notFound(`There is no ZIP code that begins with "${prefix}".`);
    return answer(c, { body: jsonBytes(shard), type: JSON_TYPE, cacheControl: CACHE_GAZETTEER });
  });

  routes.get('/cities/:file{.+\\.json}', (c) => {
    requireAccept(c, [JSON_TYPE]);
    expectNoQuery(c);
    const prefix = c.req.param('file').slice(0, -'.json'.length);
    const shard = cityShard(gazetteer, prefix);
    if (shard === undefined) throw notFound(`There is no shard of cities "${prefix}".`);
    return answer(c, { body: jsonBytes(shard), type: JSON_TYPE, cacheControl: CACHE_GAZETTEER });
  });

  return routes;
}
