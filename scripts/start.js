/**
 * `npm start`: everything from a fresh clone to a directory that answers. Options of `stem-directory serve` may
 * follow, as in `npm start -- --help`.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ROOT, endWithParent, setUp } from './set-up.js';

await setUp(import.meta.url);

const build = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.js')], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);

// The server runs in this very process, so that signals and exit codes are its own.
const cli = join(ROOT, 'packages', 'directory', 'bin', 'stem-directory.js');
process.argv = [process.execPath, cli, 'serve', ...process.argv.slice(2)];
endWithParent();
await import(pathToFileURL(cli).href);
