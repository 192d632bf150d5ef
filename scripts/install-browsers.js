import { readFileSync } from 'node:fs';
import process from 'node:process';
import { BROWSERS, findBrowser } from './browsers.js';
import { run } from './run.js';
import { stop } from './set-up.js';

/**
 * Makes sure that both browsers are there and tells the programs we start where: in `CHROMIUM` and `FIREFOX`.
 * What is missing is installed where that is ours to do (as root on Debian); else the process ends and says what
 * is missing.
 */
export async function installBrowsers() {
  const missing = names().filter((name) => !findBrowser(name));
  if (missing.length > 0 && process.getuid?.() === 0 && isDebian()) {
    const packages = missing.map((name) => BROWSERS[name].debianPackage);
    console.log(`Installing ${packages.join(' and ')} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const wait = ['-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', [...wait, 'update', '-q'], { env });
    await run('apt-get', [...wait, 'install', '-q', '-y', ...packages], { env });
  }
  const absent = names().filter((name) => !findBrowser(name));
  if (absent.length > 0) {
    const titles = absent.map((name) => BROWSERS[name].title).join(' and ');
    const settings = absent.map((name) => BROWSERS[name].setting).join(' and ');
    stop(`The tests need ${titles}: install what is missing, or set ${settings} to the program.`);
  }
  for (const name of names()) process.env[BROWSERS[name].setting] = findBrowser(name);
}

function names() {
  return /** @type {(keyof typeof BROWSERS)[]} */ (Object.keys(BROWSERS));
}

function isDebian() {
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    // No such file: some other system.
    return false;
  }
}
