/** The largest directory there is: every school, museum and library of the United States. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { cellOf } from '@stem-ecosystems/geo/cell';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import { openStores } from '../store/open-stores.ts';
import type { DirectoryStore } from '../store/types.ts';
import { FIRST_VIEWS, tilesOfView, transferredBytes } from '../testing/first-view.ts';
import { temporaryFolder, writeRecordFiles } from '../testing/open-test-stores.ts';
import { runCli } from '../testing/run-cli.ts';

const shared = new URL('../../../../../shared/data/', import.meta.url);
const file = new URL('organizations.csv.gz', shared);
const options = existsSync(file) ? {} : { skip: 'needs ../shared/data' };

interface Golden {
  queries: { label: string; lat: number; lng: number; nearest: { id: string; km: number }[] }[];
}

suite('168,961 organizations', options, () => {
  test('are imported; their nearest and their tiles are as promised', async (t) => {
    const folder = temporaryFolder(t);
    const dataDir = join(folder, 'data');
    // The golden file knows none of the bundled organizations.
    writeRecordFiles(folder, {});
    await (await openStores({ dataDir, bundledDir: folder })).close();
    const settings = { STEM_DATA_DIR: dataDir };
    const { code, printed } = await runCli(['import', 'organizations', file.pathname], settings);
    assert.deepEqual(
      [code, printed[0]],
      [0, 'organizations: 168961 added, 0 changed, 0 removed, 0 unchanged'],
    );
    const { store, close } = await openStores({ dataDir, bundledDir: folder });
    t.after(close);
    await assertNearest(t, store);
    await assertFirstViews(t, store);
  });
});

/** Asks for the cell, and ranks on the device, as the client does. */
async function assertNearest(t: TestContext, store: DirectoryStore): Promise<void> {
  const golden = JSON.parse(readFileSync(new URL('golden-nearest.json', shared), 'utf8')) as Golden;
  assert.ok(golden.queries.length >= 20);
  for (const { label, lat, lng, nearest } of golden.queries) {
    // The golden file was made with a few more rows than are shipped beside it.
    const there = await Promise.all(nearest.map(async ({ id }) => store.organization(id)));
    const expected = nearest.filter((_, index) => there[index] !== undefined);
    const { organizations } = await store.placesOfCell(cellOf({ lat, lng }));
    const found = organizations
      .map(({ id, latitude, longitude }) => ({
        id,
        km: geodesicKm({ lat, lng }, { lat: latitude, lng: longitude }),
      }))
      .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
      .slice(0, expected.length);
    assert.deepEqual(
      found.map(({ id }) => id),
      expected.map(({ id }) => id),
      label,
    );
    found.forEach(({ km }, index) => {
      assert.ok(Math.abs(km - (expected[index]?.km ?? NaN)) <= 0.0006, label);
    });
  }
  t.diagnostic(`${golden.queries.length} golden queries`);
}

async function assertFirstViews(t: TestContext, store: DirectoryStore): Promise<void> {
  for (const view of FIRST_VIEWS) {
    const bodies = await Promise.all(tilesOfView(view).map((address) => store.tile(address)));
    const bytes = bodies.reduce((sum, body) => sum + transferredBytes(body), 0);
    t.diagnostic(`tiles of ${view.width} × ${view.height} at zoom 4: ${bytes} bytes`);
    assert.ok(bytes > 1_000 && bytes <= 40_000, `${bytes} bytes`);
  }
}
