/** The way from a ZIP code to the site of a program in Firefox, by keyboard, with what is said on the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../scripts/browsers.js';
import { startDirectory, type DirectoryProcess } from './support/directory-process.ts';
import { PATIENCE_MS } from './support/patience.ts';
import { newPage } from './support/puppeteer-page.ts';
import { takeHeard } from './support/screen-reader.ts';

let directory: DirectoryProcess;
let browser: Browser;

before(async () => {
  const launched = puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: true,
    timeout: PATIENCE_MS,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
  });
  [directory, browser] = await Promise.all([startDirectory(), launched]);
});
after(async () => {
  await browser.close();
  await directory.dispose();
});

/** Role and name of what has the focus, through shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const { labels, type } = element as HTMLInputElement;
    const names = [...(labels ?? [])].map((label) => label.innerText);
    const name = element.ariaLabel ?? (names.join(' ') || (element as HTMLElement).innerText);
    const tag = element.localName === 'input' ? type : element.localName;
    return `${element.getAttribute('role') ?? tag} ${name}`.replace(/\s+/g, ' ').trim();
  });
}

async function tabTo(page: Page, wanted: RegExp): Promise<string> {
  const passed: string[] = [];
  while (passed.length < 120) {
    const text = await focused(page);
    if (wanted.test(text)) return text;
    passed.push(text);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}; it passed ${passed.join(' | ')}`);
}

/** Waits until the map, its shadow root included, says something. */
async function says(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('stem-ecosystem-map')?.shadowRoot;
      return (root?.textContent ?? '').replace(/\s+/g, ' ').includes(wanted);
    },
    {},
    text,
  );
}

test('Firefox leads from a ZIP code to the site of a program, by keyboard alone', async () => {
  const page = await newPage(browser);
  await page.goto(new URL('/examples/museum/', directory.url).href);
  await says(page, '99 ecosystems');
  await page.evaluate(() => {
    document
      .querySelector('stem-ecosystem-map')
      ?.setAttribute('layers', 'ecosystems organizations programs');
  });
  await says(page, '1,149 places, by name');
  await takeHeard(page, 'stem-ecosystem-map');
  const story: string[] = [];
  const tell = async (): Promise<void> => {
    story.push(await focused(page), ...(await takeHeard(page, 'stem-ecosystem-map')));
  };

  await tabTo(page, /^combobox Find/);
  await page.keyboard.type('74103');
  await says(page, 'Tulsa, OK 74103');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await says(page, '1,149 places, by distance from Tulsa');
  await tell();

  await tabTo(page, /^button Filters/);
  await page.keyboard.press('Enter');
  await says(page, 'Programs 412');
  await tabTo(page, /^checkbox Programs/);
  await page.keyboard.press(' ');
  await says(page, '412 of 1,149 shown');
  await tell();

  await tabTo(page, /^button Show 412/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^button Space Week/);
  await page.keyboard.type('starb');
  await tell();
  await page.keyboard.press('Enter');
  await says(page, 'starbaseok.org');
  await tell();
  await tabTo(page, /^a starbaseok/);
  await tell();

  assert.deepEqual(story, [
    'combobox Find ecosystems, organizations and programs',
    '1,149 places, by distance from Tulsa, OK 74103',
    'checkbox Programs 412',
    '412 of 1,149 shown, by distance from Tulsa, OK 74103',
    'button STARBASE Oklahoma academy Field trip · STARBASE Oklahoma · Tulsa, Oklahoma in Tulsa',
    'h2 STARBASE Oklahoma academy',
    'a starbaseok.org',
  ]);

  // No test asks the network: the page is told where it would go, and stays.
  const followed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('click', (event) => {
          event.preventDefault();
          resolve((event.composedPath()[0] as HTMLAnchorElement).href);
        });
      }),
  );
  await page.keyboard.press('Enter');
  assert.equal(await followed, 'https://www.starbaseok.org/');
});
