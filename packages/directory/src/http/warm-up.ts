import type { Hono } from 'hono';
import type { AppEnv } from './app-types.ts';

/** What widgets ask first: each reads other tables and runs other code. Near Tulsa is as good as anywhere. */
const ASKED_FIRST = [
  '/v1/directory.json',
  '/v1/ecosystems.geojson',
  '/v1/near/361/-960.geojson',
  '/v1/organizations.geojson?near=36.15,-95.95&limit=10',
  '/v1/organizations.geojson?limit=1&counts=sector',
  '/v1/programs.geojson?limit=1&counts=kind',
  '/v1/convenings.json',
];

/**
 * Asks a new process what its first visitors will: code that never ran, and pages that were never read, take several
 * times as long. Each answer waits for the one before, so visitors come in between.
 *
 * @param signal - aborted when the server is to end; nothing more is asked then
 */
export async function warmUp(app: Hono<AppEnv>, signal: AbortSignal): Promise<void> {
  for (const path of ASKED_FIRST) {
    if (signal.aborted) return;
    const response = await app.request(path, { headers: { 'Accept-Encoding': 'br' } });
    await response.arrayBuffer();
  }
}
