import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations } from './support/accessibility.ts';
import { useSuite } from './support/suite.ts';

const suite = useSuite();

for (const [width, colorScheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  test(`shows the past on demand, with what came out of it, without a violation at ${width} px, ${colorScheme}`, async () => {
    await suite.visit(
      '/examples/strict-csp/',
      async ({ page, policyReports, errors }) => {
        const list = page.locator('stem-convening-list');
        await list.getByRole('button', { name: 'Show past convenings' }).click();
        await list
          .getByRole('button', { name: /^Show \d+ more/ })
          .last()
          .click();
        await list.getByText('Spring 2017 Community of Practice Convening').first().waitFor();
        assert.deepEqual(await accessibilityViolations(page), []);
        const details = list.getByRole('button', { name: /What came out of it.*Spring 2017/ });
        await details.click();
        await list
          .getByText(/about 200/)
          .first()
          .waitFor();
        assert.deepEqual(await accessibilityViolations(page), []);
        assert.deepEqual([errors, policyReports], [[], []]);
      },
      { viewport: { width, height: 900 }, colorScheme },
    );
  });
}

test('words dates of every precision as they are known', async () => {
  await suite.visit('/examples/partner/', async ({ page }) => {
    const list = page.locator('stem-convening-list');
    await list.getByRole('button', { name: 'Show past convenings' }).click();
    await list
      .getByRole('button', { name: /^Show \d+ more/ })
      .last()
      .click();
    await list.getByText('Spring 2017 Community of Practice Convening').first().waitFor();
    const text = await list.evaluate((element) =>
      (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' '),
    );
    for (const words of [
      'about February 2026',
      'October 20 – 22, 2025',
      'October 2019',
      'Second Wednesday of the month',
    ]) {
      assert.ok(
        text.includes(words) || text.includes(words.replace(' – ', '–')),
        `"${words}" in the list`,
      );
    }
  });
});
