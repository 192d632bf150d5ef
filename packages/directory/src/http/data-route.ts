/** Routes of public data: one media type, one rule for caches, a value to send as JSON. */
import type { Handler } from 'hono';
import { CACHE_DATA, jsonBytes, requireAccept, type Answer } from './answer.ts';
import type { AppContext, AppEnv } from './app-types.ts';
import type { KeptBodies } from './kept-bodies.ts';

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
    return answer(c, { body: jsonBytes(await read(c)), type, cacheControl });
  };
}

/** As `createDataRoute`, for answers that depend on nothing but their address and the data, not on the time. */
export function createKeptDataRoute(
  answer: Answer,
  type: keyof typeof acceptedTypes,
  bodies: KeptBodies,
): DataRoute {
  return (read) => async (c) => {
    requireAccept(c, acceptedTypes[type]);
    const { pathname, search } = new URL(c.req.url);
    const kept = await bodies.read(pathname + search, async () => jsonBytes(await read(c)));
    return answer(c, { ...kept, type, cacheControl: CACHE_DATA });
  };
}

/** A part of the path without its ending: `tulsa` of `tulsa.json`. */
export function fileStem(c: AppContext, ending: string): string {
  return c.req.param('file')?.slice(0, -ending.length) ?? '';
}
