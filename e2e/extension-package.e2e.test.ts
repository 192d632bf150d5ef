/** What the stores check of the built extension. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { CHROME_FOLDER } from './support/chromium-extension.ts';
import { FIREFOX_FOLDER } from './support/firefox-extension.ts';

interface LinterReport {
  errors: { code: string; file?: string }[];
  warnings: { code: string; file?: string }[];
}

async function manifestIn(folder: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;
}

test('the linter of Firefox finds no error, and warns of the templates of Lit only', async () => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('addons-linter/package.json'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, 'bin/addons-linter'), '--output=json', FIREFOX_FOLDER],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  const { errors, warnings } = JSON.parse(stdout) as LinterReport;
  assert.deepEqual(errors, []);
  // Lit parses its own constant templates by innerHTML, under a policy of Trusted Types.
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['UNSAFE_VAR_ASSIGNMENT'],
  );
});

test('neither manifest asks for access to sites', async () => {
  const chrome = await manifestIn(CHROME_FOLDER);
  const firefox = await manifestIn(FIREFOX_FOLDER);
  assert.deepEqual(chrome['permissions'], ['activeTab', 'declarativeContent', 'storage']);
  assert.deepEqual(firefox['permissions'], ['activeTab', 'storage']);
  for (const manifest of [chrome, firefox]) {
    for (const key of ['host_permissions', 'optional_host_permissions', 'content_scripts']) {
      assert.equal(manifest[key], undefined);
    }
  }
  assert.deepEqual(firefox['browser_specific_settings'], {
    gecko: {
      id: 'extension@stem-ecosystems.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});

for (const language of ['en', 'es']) {
  test(`the texts of the manifest are there in ${language}, short enough for the stores`, async () => {
    const file = join(CHROME_FOLDER, '_locales', language, 'messages.json');
    const texts = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
    assert.deepEqual(Object.keys(texts).sort(), ['action', 'description', 'name']);
    // https://developer.chrome.com/docs/extensions/reference/manifest: 75 and 132 characters.
    assert.ok((texts['name']?.message.length ?? 99) <= 75);
    assert.ok((texts['description']?.message.length ?? 999) <= 132);
  });
}
