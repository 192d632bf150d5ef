import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations } from './support/accessibility.ts';
import { layoutShift } from './support/layout-shift.ts';
import { useSuite } from './support/suite.ts';
import { originsOf } from './support/watched-page.ts';

const PAGES = [
  '/',
  '/?lang=es',
  '/contact',
  '/status',
  '/start',
  '/privacy',
  '/examples/museum/',
  '/examples/museum/es.html',
  '/examples/school/',
  '/examples/school/clubs.html',
  '/examples/partner/',
  '/examples/strict-csp/',
];
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
/** Of the Core Web Vitals, "good" is below 0.1; ours is stricter. */
const MAX_LAYOUT_SHIFT = 0.05;

const suite = useSuite();

for (const path of PAGES) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      test(`${path} at ${width} px, ${colorScheme}, hardly moves, has no violation, no error and asks nobody else`, async () => {
        await suite.visit(
          path,
          async (watched) => {
            const shift = await layoutShift(watched.page);
            assert.ok(shift <= MAX_LAYOUT_SHIFT, `a layout shift of ${shift}`);
            assert.deepEqual(await accessibilityViolations(watched.page), []);
            assert.deepEqual(watched.errors, []);
            assert.deepEqual(watched.policyReports, []);
            assert.deepEqual(originsOf(watched.requests), [new URL(suite.directory.url).origin]);
          },
          { viewport: { width, height: 900 }, colorScheme },
        );
      });
    }
  }

  test(`${path} fits into 320 px without scrolling sideways`, async () => {
    await suite.visit(
      path,
      async ({ page }) => {
        const [content, view] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.equal(content, view);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });
}
