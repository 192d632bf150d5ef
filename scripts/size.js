/**
 * `npm run size`: what the widgets weigh, against the budgets in size/budgets.js. First by the scripts as they were
 * built, then by what each example page really asks for. Fails when a budget is exceeded.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, setUp } from './set-up.js';

await setUp(import.meta.url);

const build = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.js')], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const { installBrowsers } = await import('./install-browsers.js');
const { weighModuleGraph } = await import('./size/module-graph.js');
const { weighPages } = await import('./size/pages.js');

await installBrowsers();
const failed = [
  ...print('The scripts as built', weighModuleGraph()),
  ...print('The example pages, until their widgets are ready', await weighPages()),
];
if (failed.length > 0) {
  console.error(`\nOver budget: ${failed.join('; ')}.`);
  process.exitCode = 1;
}

/**
 * @param {string} heading
 * @param {readonly import('./size/weigh.js').Weight[]} weights
 * @returns {string[]} titles of those over their budget
 */
function print(heading, weights) {
  const width = Math.max(...weights.map(({ title }) => title.length));
  console.log(`\n${heading} (JavaScript, brotli 11, kB = 1000 bytes)`);
  for (const { title, bytes, budgetBytes, files } of weights) {
    const isOver = bytes > budgetBytes;
    const budget = budgetBytes === Infinity ? '' : ` of ${kilobytes(budgetBytes)}`;
    console.log(`${title.padEnd(width)} ${kilobytes(bytes)}${budget}${isOver ? '  OVER' : ''}`);
    if (!isOver) continue;
    for (const part of [...files].sort((a, b) => b.bytes - a.bytes)) {
      console.log(`    ${kilobytes(part.bytes)}  ${part.file}`);
    }
  }
  return weights.filter(({ bytes, budgetBytes }) => bytes > budgetBytes).map(({ title }) => title);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1).padStart(6);
}
