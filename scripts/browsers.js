/**
 * Where the browsers of the tests are: one place that knows it for the component tests, the end-to-end tests
 * and the weighing of the examples. Plain JavaScript, because it runs before anything is installed.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/**
 * @typedef {object} Browser
 * @property {string} title how it is called in a sentence
 * @property {string} setting the environment variable that names its program file
 * @property {readonly string[]} commands the names it may have on the PATH, the most fitting first
 * @property {readonly string[]} places program files outside the PATH, by platform customs
 * @property {string} debianPackage
 */

/** @type {Readonly<Record<'chromium' | 'firefox', Browser>>} */
export const BROWSERS = {
  chromium: {
    title: 'Chrome or Chromium',
    setting: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: [
      '/usr/bin/chromium',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    title: 'Firefox',
    setting: 'FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    places: [
      '/usr/bin/firefox-esr',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
  },
};

/**
 * Flags that keep Chromium from talking to anyone or drawing on a GPU that is not there.
 * Its sandbox refuses to run as root, so root goes without.
 */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The program file of a browser: what its setting names, else the first found on the PATH or in the usual places;
 * undefined when there is none.
 *
 * @param {keyof typeof BROWSERS} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { setting, commands, places } = BROWSERS[name];
  const named = process.env[setting];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find(isExecutable);
}

/**
 * The program file of a browser.
 *
 * @param {keyof typeof BROWSERS} name
 * @returns {string}
 * @throws {Error} when it is not installed
 */
export function requireBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const { title, setting } = BROWSERS[name];
  throw new Error(`${title} was not found. Install it, or set ${setting} to its program file.`);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: the next candidate is tried.
    return false;
  }
}
