/** What a user does in the popup of the extension, and reads there; the same in both browsers. */
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
