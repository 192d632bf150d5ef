/** What a user does in the popup of the extension, and reads there; the same in both browsers. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

/** Resolves when the list is there. */
export async function popupShown(popup: Page): Promise<void> {
  await popup.waitForFunction(() =>
    document.querySelector('stem-ecosystem-map')?.shadowRoot?.querySelector('.entry'),
  );
}

/** Types into the field and presses Enter. */
export async function search(popup: Page, text: string): Promise<void> {
  await popup.evaluate(() => {
    const root = document.querySelector('stem-ecosystem-map')?.shadowRoot;
    root?.querySelector<HTMLInputElement>('#search-input')?.focus();
  });
  await popup.keyboard.type(text);
  await popup.keyboard.press('Enter');
}

/** As `search`; resolves when the list counts from `label` and what is near is shown. */
export async function searchNear(popup: Page, text: string, label: string): Promise<void> {
  await search(popup, text);
  await countsFrom(popup, label);
}

/** Resolves when the list counts from a place and what is near it is shown. */
export async function countsFrom(popup: Page, label: string): Promise<void> {
  await popup.waitForFunction(
    (place) => {
      const root = document.querySelector('stem-ecosystem-map')?.shadowRoot;
      const status = root?.querySelector('.status')?.textContent ?? '';
      return status.includes(`by distance from ${place}`) && document.querySelector('.near li');
    },
    {},
    label,
  );
}

/** Resolves when the field says something: what it says. */
export async function fieldMessage(popup: Page): Promise<string> {
  const message = await popup.waitForFunction(() => {
    const root = document.querySelector('stem-ecosystem-map')?.shadowRoot;
    return root?.querySelector('.search-message')?.textContent.trim();
  });
  return (await message.jsonValue()) ?? '';
}

/** Names of the ecosystems, in the order of the list. */
export function listedNames(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const root = document.querySelector('stem-ecosystem-map')?.shadowRoot;
    return [...(root?.querySelectorAll('.entry-name') ?? [])].map((name) => name.textContent);
  });
}

/** What the popup says outside the list: whose site it is, what else is near, what is kept. */
export function saidAround(popup: Page): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}

/** How much wider than their frame the page and its middle are, px. */
export function sidewaysScroll(popup: Page): Promise<number> {
  return popup.evaluate(() => {
    const scrolled = [document.documentElement, document.querySelector('main')];
    return Math.max(...scrolled.map((part) => (part ? part.scrollWidth - part.clientWidth : 0)));
  });
}

/** Holds that a place that is searched for is kept for the next popups, until somebody says that it be forgotten. */
export async function keepsPlaceUntilForgotten(openPopup: () => Promise<Page>): Promise<void> {
  const first = await openPopup();
  assert.doesNotMatch(await saidAround(first), /kept on this device/);
  await searchNear(first, '74103', 'Tulsa, OK 74103');
  assert.equal((await listedNames(first))[0], 'Tulsa Regional STEM Alliance');
  assert.match(await saidAround(first), /Also near Tulsa, OK 74103\s+Programs\s+\S/);
  assert.match(await saidAround(first), /Partner organizations\s+\S/);
  assert.equal(await sidewaysScroll(first), 0);

  const second = await openPopup();
  await countsFrom(second, 'Tulsa, OK 74103');
  assert.equal((await listedNames(second))[0], 'Tulsa Regional STEM Alliance');
  await second.locator('::-p-text(Forget it)').click();
  await second.waitForSelector('::-p-text(Forgotten. The next time starts without a place.)');

  const third = await openPopup();
  assert.doesNotMatch(await saidAround(third), /Tulsa|kept on this device/);
}
