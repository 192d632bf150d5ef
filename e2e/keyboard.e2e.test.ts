import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useSuite } from './support/suite.ts';

const suite = useSuite();

/** Text of what has the focus, through shadow roots: its label or, without one, what stands in it; empty for none. */
function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null || element === document.body) return '';
    const { labels } = element as HTMLInputElement;
    const label = [...(labels ?? [])].map(({ innerText }) => innerText).join(' ');
    return element.getAttribute('aria-label') ?? (label || (element as HTMLElement).innerText);
  });
}

async function tabTo(page: Page, wanted: RegExp, limit = 60): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < limit; presses += 1) {
    const text = await focusedText(page);
    if (wanted.test(text)) return;
    passed.push(text.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}; it passed ${passed.join(' | ')}`);
}

test('finds an ecosystem, reads its details, reports a correction and keeps the answer, by keyboard alone', async () => {
  const token = await suite.visit('/examples/museum/', async ({ page, errors }) => {
    const map = page.locator('stem-ecosystem-map');
    await tabTo(page, /Find an ecosystem/);
    await page.keyboard.type('74103');
    await map.getByRole('option', { name: 'Tulsa, OK 74103' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await map.getByText('by distance').first().waitFor();

    // The nearest is the one row of the list in the tab order: its own text, not the name of its point on the map.
    await tabTo(page, /^Tulsa Regional STEM Alliance\n/);
    await page.keyboard.press('Enter');
    await map.getByRole('heading', { name: 'Tulsa Regional STEM Alliance' }).waitFor();
    await map.getByText('northeastern Oklahoma').waitFor();

    await tabTo(page, /Report a correction/);
    await page.keyboard.press('Enter');
    const form = page.locator('stem-join-form');
    await form
      .getByText('tulsa-regional-stem-alliance')
      .or(form.getByText('Tulsa'))
      .first()
      .waitFor();
    await tabTo(page, /Your name/);
    await page.keyboard.type('Ana Núñez');
    await tabTo(page, /Your email/);
    await page.keyboard.type('ana@example.org');
    await tabTo(page, /Message/);
    await page.keyboard.type('The area served is larger now.');
    await tabTo(page, /I agree/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Send/);
    await page.keyboard.press('Enter');

    const link = form
      .getByRole('link', { name: /status/i })
      .or(form.locator('a[href*="/status#"]'));
    await link.first().waitFor();
    assert.deepEqual(errors, []);
    const href = await form.locator('a[href*="/status#"]').first().getAttribute('href');
    return new URL(href ?? '').hash.slice(1);
  });

  await suite.directory.end('SIGKILL');
  await suite.directory.restart();

  const answer = await fetch(new URL('v1/applications/status', suite.directory.url), {
    headers: { authorization: `Bearer ${token}` },
  });
  const status = (await answer.json()) as { state: string; application: Record<string, unknown> };
  assert.equal(status.state, 'received');
  assert.equal(status.application['about'], 'ecosystem/tulsa-regional-stem-alliance');
  assert.equal(status.application['name'], 'Ana Núñez');

  const listed = await suite.directory.command('applications', 'list');
  assert.match(listed, /Ana Núñez/);
});

test('Escape closes the details and the focus goes back to the row that opened them', async () => {
  await suite.visit('/examples/museum/', async ({ page }) => {
    await tabTo(page, /^Alabama STEM/);
    await page.keyboard.press('Enter');
    await page.locator('stem-ecosystem-map').getByRole('heading', { level: 3 }).first().waitFor();
    await page.keyboard.press('Escape');
    assert.match(await focusedText(page), /^Alabama STEM/);
  });
});

test('the skip link passes the points of the map', async () => {
  await suite.visit('/examples/museum/', async ({ page }) => {
    await tabTo(page, /^Skip the map/, 120);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.doesNotMatch(await focusedText(page), /zoom in|Move|ecosystems around/i);
  });
});
