/** Routes of public data: one media type, one rule for caches, a value to send as JSON. */
import type { Handler } from 'hono';
import { CACHE_DATA, jsonBytes, requireAccept, type Answer } from './answer.ts';
import type { AppContext, AppEnv } from './app-types.ts';

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';

/** GeoJSON is JSON, so readers that ask for either are served. */
const acceptedTypes = {
  [JSON_TYPE]: [JSON_TYPE],
  [GEOJSON_TYPE]: [GEOJSON_TYPE, JSON_TYPE],
} as const;

/** Makes a handler from what reads the value. What it throws is answered as a problem. */
export type DataRoute = (read: (c: AppContext) => unknown) => Handler<AppEnv>;

export function createDataRoute(
  answer: Answer,
  type: keyof typeof acceptedTypes,
  cacheControl = CACHE_DATA,
): DataRoute {
  return (read) => async (c) => {
    requireAccept(c, acceptedTypes[type]);
    const body = jsonBytes(await read(c));
    return answer(c, { body, type, cacheControl });
  };
}

/** A part of the path without its ending: `tulsa` of `tulsa.json`. */
export function fileStem(c: AppContext, ending: string): string {
  return c.req.param('file')?.slice(0, -ending.length) ?? '';
}
