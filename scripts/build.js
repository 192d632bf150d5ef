/**
 * `npm run build`: everything that runs from files made ahead. Left out when nothing has changed since. Waits for
 * another build of this clone.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { run } from './run.js';
import { ROOT, setUp } from './set-up.js';

await setUp(import.meta.url);
const { hashInputs } = await import('./build/inputs.js');
const { takeLock } = await import('./build/lock.js');
const { carryFiles, compressPublicFiles } = await import('./build/public-files.js');

const LOCK = join(ROOT, 'node_modules', '.build-lock');
const STAMP = join(ROOT, 'packages', 'directory', 'dist', '.build-inputs');

/** @type {readonly { title: string, work: () => number | void | Promise<number | void> }[]} */
const STEPS = [
  { title: 'packages', work: () => run('tsc', ['-b']) },
  { title: 'widgets', work: () => run('vite', ['build', '--logLevel', 'warn']) },
  { title: 'files of the directory', work: carryFiles },
  { title: 'compression', work: compressPublicFiles },
  { title: 'extension', work: buildExtension },
];

const letGo = await takeLock(LOCK, () => {
  console.log('Another build is running here: waiting for it …');
});
const inputs = hashInputs(process.env['STEM_VERSION'] ?? '');
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) process.exit(0);

// A build that is cut short leaves no stamp, so the next one does not trust what it finds.
rmSync(STAMP, { force: true });
for (const { title, work } of STEPS) {
  const startedAt = performance.now();
  const code = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (code) {
    console.error(`The build failed at: ${title} (${seconds} s).`);
    process.exit(1);
  }
  console.log(`built ${title} in ${seconds} s`);
}
mkdirSync(dirname(STAMP), { recursive: true });
writeFileSync(STAMP, inputs);
letGo();

function buildExtension() {
  const script = join(ROOT, 'extension', 'build.js');
  return existsSync(script) ? run(process.execPath, [script]) : 0;
}
