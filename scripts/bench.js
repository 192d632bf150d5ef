/**
 * `npm run bench`: our elements, as built, beside the libraries a site would use instead, by the benchmark in
 * ../shared/bench. Its options go behind two dashes: `npm run bench -- --kinds map --n 100,1000 --runs 3`.
 * The tables are printed and kept in scripts/bench/dist.
 */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { copyHarness, findHarness } from './bench/harness.js';
import { requireBrowser } from './browsers.js';
import { run } from './run.js';
import { ROOT, setUp, stop } from './set-up.js';

const peers = orStop(findHarness);
await setUp(import.meta.url);
const browser = orStop(() => requireBrowser('chromium'));

const build = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.js')], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const { weighModuleGraph } = await import('./size/module-graph.js');
const { manyPoints, startDirectories } = await import('./bench/directories.js');
const args = process.argv.slice(2);
const harness = await copyHarness(peers);
try {
  const counts = manyPoints(args);
  const directories = await startDirectories(counts, harness.folder);
  const own = counts.length > 0 ? ['--own', `ours=${JSON.stringify(directories.urls)}`] : [];
  process.exitCode = await run(process.execPath, ['run.mjs', ...args, ...own], {
    cwd: harness.folder,
    env: { CHROMIUM: browser },
  });
  await directories.stop();
  cpSync(join(harness.folder, 'out'), join(ROOT, 'scripts', 'bench', 'dist'), { recursive: true });
} finally {
  harness.remove();
}

console.log('\nOf ours the table of bytes has the adapters alone. What a page loads, brotli 11:');
for (const { title, bytes } of weighModuleGraph()) {
  console.log(`${title}: ${(bytes / 1000).toFixed(1)} kB`);
}

/**
 * @template T
 * @param {() => T} find
 * @returns {T} what was found; without it the command ends with the sentence that says so
 */
function orStop(find) {
  try {
    return find();
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}
