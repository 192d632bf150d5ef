/**
 * The component tests: every `*.test.ts` beside the code, in real Chromium and real Firefox, from source.
 *
 *   npx wtr                                    all of them
 *   BROWSERS=chromium npx wtr --files 'packages/elements/src/join-form/*.test.ts'
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { CHROMIUM_FLAGS, requireBrowser } from './scripts/browsers.js';
import { componentResults } from './scripts/test/component-results.js';

/** @type {Record<string, () => import('@web/test-runner').BrowserLauncher>} */
const LAUNCHERS = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS },
    }),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: requireBrowser('firefox'),
        headless: true,
      },
    }),
};

const browsers = (process.env['BROWSERS'] ?? 'chromium,firefox').split(',').map((name) => {
  const launch = LAUNCHERS[name.trim()];
  if (launch) return launch();
  const names = Object.keys(LAUNCHERS).join(' or ');
  throw new Error(`Expected \`BROWSERS\` to name ${names}, got "${name}".`);
});

const resultsFile = process.env['STEM_RESULTS_FILE'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['packages/*/src/**/*.test.ts', 'extension/src/**/*.test.ts', '!**/*.node.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  browsers,
  nodeResolve: { exportConditions: ['@stem-ecosystems/source', 'browser', 'import', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // The flags that make decorators work: docs/decisions/048-legacy-decorators.md.
      tsconfig: fileURLToPath(new URL('packages/elements/tsconfig.json', import.meta.url)),
    }),
  ],
  // One page at a time: on two cores more of them only make each other late.
  concurrency: 1,
  concurrentBrowsers: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: '30000' } },
  // A page with a language and a title, so that the accessibility rules about documents hold.
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Component tests</title>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    ...(resultsFile === undefined ? [] : [componentResults(resultsFile)]),
  ],
};
