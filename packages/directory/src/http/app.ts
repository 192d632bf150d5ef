/** The directory as a web application: every path it answers, and what holds for all of them. */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { createAnswer } from './answer.ts';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { createApplicationRoutes } from './application-routes.ts';
import { createApplicationStatusRoutes } from './application-status-routes.ts';
import { createAssetRoutes } from './asset-routes.ts';
import { corsHeaders, isShared } from './cors.ts';
import { refuseWhenDamaged } from './damage.ts';
import { handleErrors } from './error-handling.ts';
import { createGazetteerRoutes } from './gazetteer-routes.ts';
import { createKeptBodies } from './kept-bodies.ts';
import { createListRoutes } from './list-routes.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createOpenApiRoutes } from './openapi-routes.ts';
import { createOperationRoutes } from './operation-routes.ts';
import { createPages } from './page-routes.ts';
import { refuseWhilePreparing } from './preparation.ts';
import { createRecordRoutes } from './record-routes.ts';
import { createTileRoutes } from './tile-routes.ts';
import { createStatusRoutes } from './status-routes.ts';

export function createApp(dependencies: AppDependencies): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const answer = createAnswer();
  const bodies = createKeptBodies(dependencies.store);
  const metrics = createMetrics(dependencies.now());
  const pages = createPages(dependencies, answer);

  measureRequests(app, metrics);
  shareAcrossOrigins(app);
  handleErrors(app, dependencies);
  refuseWhilePreparing(app, dependencies.preparation);
  refuseWhenDamaged(app, dependencies.soundness);

  app.route('/v1/applications', createApplicationRoutes(dependencies, pages.forms));
  app.route('/v1/applications/status', createApplicationStatusRoutes(dependencies));
  app.route('/v1/gazetteer', createGazetteerRoutes(dependencies.gazetteer, answer));
  app.route('/v1', createListRoutes(dependencies, answer, bodies));
  app.route('/v1', createRecordRoutes(dependencies, answer, bodies));
  app.route('/v1', createTileRoutes(dependencies, answer, bodies));
  app.route('/', createOpenApiRoutes(answer));
  app.route('/', createOperationRoutes(dependencies, metrics));
  app.route('/', createAssetRoutes(dependencies.assets, answer));
  app.route('/status', createStatusRoutes(dependencies));
  app.route('/', pages.routes);
  return app;
}

function measureRequests(app: Hono<AppEnv>, metrics: Metrics): void {
  app.use(async function measure(c, next) {
    const start = performance.now();
    await next();
    metrics.observe({
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      seconds: (performance.now() - start) / 1000,
    });
  });
}

/** Pattern of the path that answered; "none" where only what holds for all of them ran. */
function routeOf(c: AppContext): string {
  const route = routePath(c, -1);
  return route === '/*' ? 'none' : route;
}

function shareAcrossOrigins(app: Hono<AppEnv>): void {
  app.use(async function share(c, next) {
    await next();
    if (!isShared(c.req.path)) return;
    for (const [name, value] of Object.entries(corsHeaders)) c.res.headers.set(name, value);
  });
}
