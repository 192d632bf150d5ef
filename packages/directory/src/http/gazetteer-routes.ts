/** The gazetteer in small shards, so that a place is looked up on the device. */
import { Hono } from 'hono';
import { cityShard, zipShard, type GazetteerTable } from '@stem-ecosystems/geo/gazetteer-table';
import { quote } from '@stem-ecosystems/schema/parse';
import { CACHE_GAZETTEER, type Answer } from './answer.ts';
import type { AppEnv } from './app-types.ts';
import { createDataRoute, fileStem, JSON_TYPE } from './data-route.ts';
import { notFound } from './problem-error.ts';
import { expectNoQuery } from './query.ts';

export function createGazetteerRoutes(gazetteer: GazetteerTable, answer: Answer): Hono<AppEnv> {
  const json = createDataRoute(answer, JSON_TYPE, CACHE_GAZETTEER);

  return new Hono<AppEnv>()
    .get(
      '/zip/:file{.+\\.json}',
      json((c) => {
        expectNoQuery(c);
        const prefix = fileStem(c, '.json');
        const shard = zipShard(gazetteer, prefix);
        if (shard === undefined)
          throw notFound(`Expected three digits and ".json", got ${quote(prefix)}.`);
        return shard;
      }),
    )
    .get(
      '/cities/:file{.+\\.json}',
      json((c) => {
        expectNoQuery(c);
        const prefix = fileStem(c, '.json');
        const shard = cityShard(gazetteer, prefix);
        if (shard === undefined) throw notFound(`There is no shard of cities ${quote(prefix)}.`);
        return shard;
      }),
    );
}
