import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/accessibility.ts';
import { useSuite } from './support/suite.ts';

const suite = useSuite();

async function fillContact(page: Page, email = 'ana@example.org'): Promise<void> {
  await page.getByLabel(/^Your name/).fill('Ana Núñez');
  await page.getByLabel(/^Your email/).fill(email);
  await page.getByLabel(/^Message/).fill('Hello from a test.');
  await page.getByLabel(/^I agree/).check();
}

for (const [width, colorScheme] of [
  [360, 'dark'],
  [1280, 'light'],
] as const) {
  const options = { viewport: { width, height: 900 }, colorScheme };

  test(`an empty form lists its errors without a violation at ${width} px, ${colorScheme}`, async () => {
    await suite.visit(
      '/examples/strict-csp/',
      async ({ page, policyReports }) => {
        await page.getByRole('button', { name: 'Send' }).click();
        const summary = page
          .locator('stem-join-form [role="alert"], stem-join-form .stem-summary')
          .first();
        await summary.waitFor();
        assert.ok((await summary.getByRole('link').count()) >= 4);
        assert.deepEqual(await accessibilityViolations(page), []);
        assert.deepEqual(policyReports, []);
      },
      options,
    );
  });

  test(`a sent message is confirmed and its status page works at ${width} px, ${colorScheme}`, async () => {
    await suite.visit(
      '/examples/strict-csp/',
      async (watched) => {
        const { page } = watched;
        await fillContact(page);
        await page.getByRole('button', { name: 'Send' }).click();
        const link = page.locator('stem-join-form a[href*="/status#"]').first();
        await link.waitFor();
        assert.deepEqual(await accessibilityViolations(page), []);
        await page.goto((await link.getAttribute('href')) ?? '');
        await page.getByText('Hello from a test.').first().waitFor();
        assert.deepEqual(await accessibilityViolations(page), []);
        assert.deepEqual([watched.errors, watched.policyReports], [[], []]);
      },
      options,
    );
  });
}

test('the summary’s links lead to the fields', async () => {
  await suite.visit('/examples/strict-csp/', async ({ page }) => {
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('stem-join-form').getByRole('link', { name: /email/i }).first().click();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    assert.equal(focused, 'email');
  });
});

test('without script, the plain form of the museum is posted and answered by a page with the private link', async () => {
  await suite.visit(
    '/examples/museum/',
    async ({ page }) => {
      await page.locator('stem-join-form [name="name"]').fill('Ben Okafor');
      await page.locator('stem-join-form [name="email"]').fill('ben@example.org');
      await page.locator('stem-join-form [name="message"]').fill('Sent without script.');
      await page.locator('stem-join-form [name="consent"]').check();
      await page.locator('stem-join-form button').click();
      await page.getByRole('heading', { name: 'Your message has arrived' }).waitFor();
      assert.equal(await page.locator('a[href*="/status#"]').count(), 1);
    },
    { javaScriptEnabled: false },
  );
  assert.match(await suite.directory.command('applications', 'list'), /Ben Okafor/);
});

test('without script, the widgets’ own contents stay to be read', async () => {
  await suite.visit(
    '/examples/museum/',
    async ({ page }) => {
      assert.ok(await page.getByRole('link', { name: 'Tulsa Regional STEM Alliance' }).isVisible());
      assert.ok(await page.locator('stem-join-form textarea').isVisible());
    },
    { javaScriptEnabled: false },
  );
});

test('joins an ecosystem from the partner’s page in Spanish', async () => {
  await suite.visit('/examples/partner/', async ({ page }) => {
    await page.evaluate(() => {
      document.documentElement.lang = 'es';
    });
    const form = page.locator('stem-join-form');
    await form.getByRole('button', { name: 'Enviar' }).waitFor();
    assert.deepEqual(await accessibilityViolations(page), []);
  });
});
