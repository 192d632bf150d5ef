/** Built files: the widgets under /cdn/, the example sites, and what our own pages need. */
import { quote } from '@stem-ecosystems/schema/parse';
import { Hono } from 'hono';
import { CACHE_IMMUTABLE, CACHE_SHORT, type Answer } from './answer.ts';
import type { AppContext, AppEnv } from './app-types.ts';
import { headersOfExample, listExamples } from './example-sites.ts';
import { notFound, type ProblemError } from './problem-error.ts';
import { createStaticFiles, type StaticFile } from './static-files.ts';

/** @param assets - folder with `cdn/`, `examples/` and `pages/` */
export function createAssetRoutes(assets: string, answer: Answer): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const findFile = createStaticFiles(assets);

  async function fileAt(path: string): Promise<StaticFile> {
    const file = await findFile(path);
    if (file === undefined) throw noFile(path);
    return file;
  }

  /** The loader and the list of hashes change in place; all else stands under its version. */
  routes.get('/cdn/*', async (c) => {
    const path = c.req.path.slice(1);
    const cacheControl = path.split('/').length > 2 ? CACHE_IMMUTABLE : CACHE_SHORT;
    return answer(c, { ...(await fileAt(path)), cacheControl });
  });

  routes.get('/pages/*', async (c) => {
    const file = await fileAt(c.req.path.slice(1));
    return answer(c, { ...file, cacheControl: CACHE_SHORT });
  });

  /** Browsers ask for it beside answers that are no pages. */
  routes.get('/favicon.ico', (c) => moved(c, '/pages/icon.svg'));

  /** The home page lists them. */
  for (const path of ['/examples', '/examples/']) routes.get(path, (c) => moved(c, '/'));

  routes.get('/examples/:name', async (c) => {
    const name = c.req.param('name');
    if (!(await listExamples(assets)).includes(name))
      throw notFound(`There is no example ${quote(name)}.`);
    return moved(c, `/examples/${encodeURIComponent(name)}/`);
  });

  routes.get('/examples/:name/*', async (c) => {
    const path = c.req.path.slice(1);
    if (path.endsWith('/headers.json')) throw noFile(path);
    const file = await fileAt(path.endsWith('/') ? `${path}index.html` : path);
    const headers = await headersOfExample(assets, c.req.param('name'));
    return answer(c, { ...file, cacheControl: CACHE_SHORT, headers });
  });

  return routes;
}

function noFile(path: string): ProblemError {
  return notFound(`There is no file ${quote(`/${path}`)}.`);
}

/** Said for a while, not for good: without a word about caches browsers keep a 308 as long as they like. */
function moved(c: AppContext, path: string): Response {
  c.header('Cache-Control', CACHE_SHORT);
  return c.redirect(path, 308);
}
