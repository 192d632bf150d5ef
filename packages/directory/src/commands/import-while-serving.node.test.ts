import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { startServerProcess } from '../testing/server-process.ts';
import { temporaryFolder } from '../testing/open-test-stores.ts';
import { runCli } from '../testing/run-cli.ts';

const READERS = 200;
const SENDERS = 4;
const SCHOOLS = 3_000;
/** Of the bundled directory, those of low confidence left out. */
const BUNDLED = 638;

const PATHS = [
  'v1/directory.json',
  'v1/near/361/-960.geojson',
  'v1/tiles/4/3/6.mvt',
  'v1/organizations.geojson?region=US-OK&counts=sector',
  'v1/organizations.geojson?near=36.15,-95.99&limit=10',
];

/** A server process over the bundled directory, and a file of schools that are all in Oklahoma. */
async function setup(t: TestContext) {
  const folder = temporaryFolder(t);
  const env = { STEM_DATA_DIR: join(folder, 'data'), STEM_RATE_LIMIT: '0' };
  const server = await startServerProcess(env);
  t.after(() => {
    server.kill('SIGTERM');
    return server.exited;
  });
  const file = join(folder, 'schools.csv');
  const rows = Array.from({ length: SCHOOLS }, (_, index) => {
    const [lat, lng] = [35 + (index % 60) / 50, -98 + (index % 70) / 40];
    return `school:${index},School ${index},prek12-school,Tulsa,OK,US,${lat},${lng},a test\n`;
  });
  writeFileSync(
    file,
    `id,name,sector,city,region,country,latitude,longitude,source\n${rows.join('')}`,
  );
  return { url: server.url, runImport: () => runCli(['import', 'organizations', file], env) };
}

async function send(url: string, key: string): Promise<number> {
  const response = await fetch(`${url}v1/applications`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({
      purpose: 'contact',
      name: 'Ana',
      email: 'ana@school.example',
      message: 'Hello',
      consent: { textVersion: '2026-11-01', at: '2026-11-22T12:00:00Z' },
    }),
  });
  await response.arrayBuffer();
  return response.status;
}

async function organizationsCounted(url: string): Promise<number> {
  const response = await fetch(`${url}v1/directory.json`);
  return ((await response.json()) as { counts: { organizations: number } }).counts.organizations;
}

suite('an import', () => {
  test('goes on while 200 read and others send: all are answered, and the server shows what is new', async (t) => {
    const { url, runImport } = await setup(t);
    assert.equal(await organizationsCounted(url), BUNDLED);
    let isOver = false;
    const statuses: number[] = [];
    const readers = Array.from({ length: READERS }, async (_, reader) => {
      for (let asked = reader; !isOver; asked += 1) {
        const response = await fetch(`${url}${PATHS[asked % PATHS.length] ?? ''}`);
        statuses.push(response.status);
        await response.arrayBuffer();
      }
    });
    const sent: number[] = [];
    const senders = Array.from({ length: SENDERS }, async () => {
      while (!isOver) sent.push(await send(url, crypto.randomUUID()));
    });
    const { code, printed } = await runImport().finally(() => {
      isOver = true;
    });
    await Promise.all([...readers, ...senders]);
    assert.deepEqual(
      [code, printed[0]],
      [0, `organizations: ${SCHOOLS} added, 0 changed, 0 removed, 0 unchanged`],
    );
    assert.ok(statuses.length >= READERS && sent.length >= SENDERS);
    assert.deepEqual([new Set(statuses), new Set(sent)], [new Set([200]), new Set([201])]);
    assert.equal(await organizationsCounted(url), BUNDLED + SCHOOLS);
  });
});
