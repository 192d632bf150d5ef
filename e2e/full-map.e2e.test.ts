/** The map of all three layers under the strict policy: by keyboard and ear, in all its states, and what it asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/accessibility.ts';
import { visitFullMap } from './support/full-map.ts';
import { layoutShift } from './support/layout-shift.ts';
import { listenTo, type ScreenReader } from './support/screen-reader.ts';
import { useSuite } from './support/suite.ts';
import { originsOf } from './support/watched-page.ts';

/** Of the Core Web Vitals, "good" is below 0.1; ours is stricter. */
const MAX_LAYOUT_SHIFT = 0.05;
const SITE = 'https://www.starbaseok.org/';

const suite = useSuite();
const map = (page: Page) => page.locator('stem-ecosystem-map');
const button = (page: Page, name: string | RegExp) => map(page).getByRole('button', { name });

/** Presses Tab until the focus is on what is announced so. */
async function tabTo(page: Page, reader: ScreenReader, wanted: RegExp): Promise<string> {
  const passed: string[] = [];
  while (passed.length < 80) {
    const text = await reader.focused();
    if (wanted.test(text)) return text;
    passed.push(text);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}; it passed ${passed.join(' | ')}`);
}

async function findTulsa(page: Page): Promise<void> {
  await map(page).getByRole('combobox', { name: /^Find/ }).fill('74103');
  await map(page).getByRole('option', { name: 'Tulsa, OK 74103' }).click();
  await map(page).getByText('by distance from Tulsa').first().waitFor();
}

async function openFilters(page: Page): Promise<void> {
  await button(page, /^Filters/).click();
  await map(page)
    .getByRole('checkbox', { name: /^Programs/ })
    .waitFor();
}

test('from a ZIP code to the site of a program, by keyboard and ear alone', async () => {
  await visitFullMap(suite, async ({ page, requests, errors, policyReports }) => {
    await map(page).getByText('1,149 places, by name').first().waitFor();
    const reader = await listenTo(page, 'stem-ecosystem-map');
    const story: string[] = [];
    const tell = async (): Promise<void> => {
      story.push(await reader.focused(), ...(await reader.heard()));
    };

    await tabTo(page, reader, /^combobox Find/);
    await page.keyboard.type('74103');
    await map(page).getByRole('option', { name: 'Tulsa, OK 74103' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await map(page).getByText('by distance from Tulsa').first().waitFor();
    await tell();

    await tabTo(page, reader, /^button Filters/);
    await page.keyboard.press('Enter');
    await map(page).getByRole('checkbox', { name: 'Programs 412' }).waitFor();
    await tabTo(page, reader, /^checkbox Programs/);
    await page.keyboard.press('Space');
    await map(page).getByText('412 of 1,149').first().waitFor();
    await tell();

    await tabTo(page, reader, /^button Show/);
    await tell();
    await page.keyboard.press('Enter');
    await tabTo(page, reader, /^button Space Week/);
    await page.keyboard.type('starb');
    await tell();
    await page.keyboard.press('Enter');
    await map(page).getByRole('link', { name: 'starbaseok.org' }).waitFor();
    await tell();
    await tabTo(page, reader, /^link starbaseok/);
    await tell();

    assert.deepEqual(story, [
      'combobox Find ecosystems, organizations and programs',
      '1,149 places, by distance from Tulsa, OK 74103',
      'checkbox Programs 412',
      '412 of 1,149 shown, by distance from Tulsa, OK 74103',
      'button Show 412',
      'button STARBASE Oklahoma academy Field trip · STARBASE Oklahoma · Tulsa, Oklahoma in Tulsa',
      'heading STARBASE Oklahoma academy',
      'link starbaseok.org',
    ]);
    assert.deepEqual(originsOf(requests), [new URL(suite.directory.url).origin]);
    assert.deepEqual(
      requests.filter((url) => /74103|36\.15\d|95\.99/.test(url)),
      [],
      'the place is sent as a cell only',
    );
    assert.deepEqual([errors, policyReports], [[], []]);

    await page.route(`${SITE}**`, (route) => route.fulfill({ body: 'The site of a program' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(SITE);
  });
});

const states: readonly [string, (page: Page) => Promise<void>][] = [
  ['all layers are shown', () => Promise.resolve()],
  ['places near are listed', findTulsa],
  ['the filters are open', openFilters],
  [
    'an organization is open',
    async (page) => {
      await findTulsa(page);
      await button(page, /^Tulsa City-County Library/).click();
      await map(page).getByRole('heading', { name: 'Tulsa City-County Library' }).waitFor();
      await map(page).getByRole('link', { name: 'Report a correction' }).waitFor();
    },
  ],
  [
    'a program is open',
    async (page) => {
      await findTulsa(page);
      await button(page, /^Space Week Tulsa/).click();
      await map(page).getByRole('heading', { name: 'Space Week Tulsa' }).waitFor();
      await map(page).getByRole('link', { name: 'Report a correction' }).waitFor();
    },
  ],
  [
    'nothing is found',
    async (page) => {
      await findTulsa(page);
      await openFilters(page);
      for (const name of [/^Ecosystems/, /^National/]) {
        await map(page).getByRole('checkbox', { name }).check();
      }
      await map(page).getByRole('combobox', { name: 'Distance' }).selectOption({ index: 1 });
      await map(page)
        .getByText(/^0 of 1,149/)
        .first()
        .waitFor();
    },
  ],
];

for (const [width, colorScheme] of [
  [360, 'dark'],
  [1280, 'light'],
] as const) {
  const options = { viewport: { width, height: 900 }, colorScheme };

  for (const [state, reach] of states) {
    test(`no violation and no report at ${width} px, ${colorScheme}, when ${state}`, async () => {
      await visitFullMap(
        suite,
        async ({ page, errors, policyReports }) => {
          await reach(page);
          assert.deepEqual(await accessibilityViolations(page), []);
          assert.deepEqual([errors, policyReports], [[], []]);
        },
        options,
      );
    });
  }

  test(`hardly moves while it loads at ${width} px`, async () => {
    await visitFullMap(
      suite,
      async ({ page }) => {
        await map(page)
          .getByText(/^1,149 places/)
          .first()
          .waitFor();
        const shift = await layoutShift(page);
        assert.ok(shift <= MAX_LAYOUT_SHIFT, `a layout shift of ${shift}`);
      },
      options,
    );
  });
}

test('gives fingers 44 px on whatever is pressed', async () => {
  await visitFullMap(suite, async ({ page }) => {
    await map(page).getByText('1,149 places, by name').first().waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await page.waitForFunction(() => matchMedia('(pointer: coarse)').matches);
    const pressed = map(page).locator(
      'button:not(.hit, .entry, .link, .skip), select, [role=combobox]',
    );
    await map(page)
      .getByRole('combobox', { name: /^Go to/ })
      .waitFor();
    const small: string[] = [];
    for (const one of await pressed.all()) {
      const box = await one.boundingBox();
      const isLarge = box === null || Math.min(box.width, box.height) >= 44;
      if (!isLarge) small.push(await one.evaluate((part) => part.outerHTML.slice(0, 120)));
    }
    assert.deepEqual(small, []);
    assert.ok((await pressed.count()) > 10);
  });
});
