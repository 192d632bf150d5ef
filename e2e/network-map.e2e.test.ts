import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/accessibility.ts';
import { useSuite } from './support/suite.ts';
import { originsOf } from './support/watched-page.ts';

const suite = useSuite();
const MAP_PAGE = '/examples/strict-csp/';

const map = (page: Page) => page.locator('stem-ecosystem-map');
const field = (page: Page) => map(page).getByRole('combobox', { name: 'Find an ecosystem' });
const rows = (page: Page) =>
  map(page).getByRole('list', { name: 'Ecosystems' }).getByRole('button');

async function find(page: Page, text: string, suggestion: string | RegExp): Promise<void> {
  await field(page).fill(text);
  await map(page).getByRole('option', { name: suggestion }).first().click();
}

const searches = [
  ['a ZIP code', '74103', 'Tulsa, OK 74103', 'Tulsa Regional STEM Alliance'],
  ['a city', 'san diego', /^San Diego, CA/, 'San Diego STEM Ecosystem'],
  ['a city without its accent', 'Reykjavik', /^Reykjavík/, 'STEM Húsavík'],
] as const;

for (const [what, text, suggestion, expected] of searches) {
  test(`${what} puts the nearest ecosystem first, under a strict policy, without a report`, async () => {
    await suite.visit(MAP_PAGE, async (watched) => {
      const { page } = watched;
      await find(page, text, suggestion);
      await map(page).getByText('by distance').first().waitFor();
      assert.ok((await rows(page).first().innerText()).startsWith(expected));
      assert.deepEqual(watched.policyReports, []);
      assert.deepEqual(watched.errors, []);
    });
  });
}

test('an alias finds its ecosystem', async () => {
  await suite.visit(MAP_PAGE, async ({ page }) => {
    await find(page, 'TRSA', /Tulsa Regional STEM Alliance/);
    await map(page).getByRole('heading', { name: 'Tulsa Regional STEM Alliance' }).waitFor();
  });
});

test('lists 99 ecosystems and tells how many a filter leaves', async () => {
  await suite.visit(MAP_PAGE, async ({ page }) => {
    await rows(page).nth(49).waitFor();
    assert.equal(await rows(page).count(), 50);
    await map(page).getByText('99 ecosystems').first().waitFor();
    await openFilters(page);
    await map(page)
      .getByRole('checkbox', { name: /^Statewide/ })
      .check();
    await map(page).getByText('17 of 99').first().waitFor();
    // The rows out of view come when the picture has been drawn.
    await rows(page).nth(16).waitFor();
    assert.equal(await rows(page).count(), 17);
  });
});

test('what is typed is not sent: the requests name a ZIP3 shard, never the ZIP code', async () => {
  await suite.visit(MAP_PAGE, async ({ page, requests }) => {
    await find(page, '74103', 'Tulsa, OK 74103');
    await rows(page).first().waitFor();
    assert.deepEqual(
      requests.filter((url) => url.includes('74103')),
      [],
    );
    assert.ok(requests.some((url) => url.endsWith('/v1/gazetteer/zip/741.json')));
    assert.deepEqual(originsOf(requests), [new URL(suite.directory.url).origin]);
  });
});

const states: readonly [string, (page: Page) => Promise<void>][] = [
  [
    'suggestions are open',
    async (page) => {
      await field(page).fill('tul');
      await map(page).getByRole('option', { name: /Tulsa/ }).first().waitFor();
    },
  ],
  [
    'nothing is suggested',
    async (page) => {
      await field(page).fill('zzzzqq');
      await field(page).press('Enter');
      await map(page).getByText('zzzzqq').first().waitFor();
    },
  ],
  [
    'a place is chosen',
    async (page) => {
      await find(page, '74103', 'Tulsa, OK 74103');
      await map(page).getByText('by distance').first().waitFor();
    },
  ],
  [
    'filters are open',
    async (page) => {
      await openFilters(page);
      await map(page).getByText('Higher education').first().waitFor();
    },
  ],
  [
    'a filter leaves nothing',
    async (page) => {
      await find(page, '96799', /Pago Pago/);
      await openFilters(page);
      await map(page).getByRole('combobox', { name: 'Distance' }).selectOption({ index: 1 });
      await map(page).getByText('0 of 99').first().waitFor();
    },
  ],
  [
    'details are open',
    async (page) => {
      await rows(page).first().click();
      await map(page).getByRole('heading', { level: 3 }).first().waitFor();
    },
  ],
];

for (const [state, reach] of states) {
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    test(`no violation at ${width} px, ${colorScheme}, when ${state}`, async () => {
      await suite.visit(
        MAP_PAGE,
        async ({ page, policyReports }) => {
          await reach(page);
          assert.deepEqual(await accessibilityViolations(page), []);
          assert.deepEqual(policyReports, []);
        },
        { viewport: { width, height: 900 }, colorScheme },
      );
    });
  }
}

/** The panel is loaded when somebody comes near its button. */
async function openFilters(page: Page): Promise<void> {
  await map(page)
    .getByRole('button', { name: /^Filters/ })
    .click();
  await map(page).getByRole('group', { name: 'Reach' }).waitFor();
}
