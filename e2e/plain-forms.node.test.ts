import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { consentText } from '@stem-ecosystems/schema/consent';

const FOLDER = join(import.meta.dirname, '..', 'examples');

const plainForms = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => ({ path, page: readFileSync(join(FOLDER, path), 'utf8') }))
  .filter(({ page }) => page.includes('name="consentTextVersion"'));

describe('the plain forms of the examples', () => {
  it('are there', () => {
    assert.deepEqual(
      plainForms.map(({ path }) => path),
      [join('museum', 'index.html')],
    );
  });

  for (const { path, page } of plainForms) {
    it(`of ${path} shows the very text whose version it names`, () => {
      const [, version] = /name="consentTextVersion" value="([^"]*)"/.exec(page) ?? [];
      assert.equal(version, consentText.version);
      assert.ok(page.replace(/\s+/g, ' ').includes(consentText.text.en));
    });
  }
});
