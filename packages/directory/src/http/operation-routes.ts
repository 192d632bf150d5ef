/** What the operator's tools ask: is it alive, can it answer, what did it do. */
import { Hono } from 'hono';
import type { AppDependencies, AppEnv } from './app-types.ts';
import { damaged } from './damage.ts';
import type { Metrics } from './metrics.ts';
import { ProblemError } from './problem-error.ts';
import { noStore } from './response-headers.ts';

export function createOperationRoutes(
  { store, soundness, log }: Pick<AppDependencies, 'store' | 'soundness' | 'log'>,
  metrics: Metrics,
): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/healthz', (c) => c.json({ status: 'ok' }, 200, noStore));

  routes.get('/readyz', async (c) => {
    try {
      await store.ping();
    } catch (error) {
      log.error('database-does-not-answer', error);
      throw new ProblemError('unavailable', 'The database does not answer.', {
        headers: { 'Retry-After': '5' },
        cause: error,
      });
    }
    if (soundness.damage !== undefined) throw damaged();
    return c.json({ status: 'ready' }, 200, noStore);
  });

  routes.get('/metrics', async (c) =>
    c.body(metrics.render(await store.counts()), 200, {
      ...noStore,
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );

  return routes;
}
