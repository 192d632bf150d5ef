import { Hono } from 'hono';
import { CACHE_DATA, jsonBytes, requireAccept, type Answer } from './answer.ts';
import type { AppEnv } from './app-types.ts';
import { createOpenApi } from './openapi.ts';

/** `GET /openapi.json`. The document is made at the first question, for it never changes. */
export function createOpenApiRoutes(answer: Answer): Hono<AppEnv> {
  let body: Uint8Array | undefined;
  return new Hono<AppEnv>().get('/openapi.json', (c) => {
    requireAccept(c, ['application/json', 'application/vnd.oai.openapi+json']);
    body ??= jsonBytes(createOpenApi());
    return answer(c, { body, type: 'application/json', cacheControl: CACHE_DATA });
  });
}
