/** The plain forms of the examples, which are posted as they stand where scripts do not run. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { consentText } from '@stem-ecosystems/schema/consent';

const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));
const pages = globSync('*/*.html', { cwd: EXAMPLES }).map((path) => ({
  path,
  page: readFileSync(join(EXAMPLES, path), 'utf8'),
}));
const forms = pages.filter(({ page }) => page.includes('action="/v1/applications"'));

describe('a plain form of the examples', () => {
  it('is there', () => {
    assert.deepEqual(
      forms.map(({ path }) => path),
      [join('museum', 'index.html')],
    );
  });

  for (const { path, page } of forms) {
    it(`shows in ${path} the text of consent whose version it names`, () => {
      const language = /<html lang="(en|es)"/.exec(page)?.[1] as 'en' | 'es' | undefined;
      const label = /<label\s*>\s*<input type="checkbox" name="consent"[^>]*>([^<]*)<\/label/.exec(
        page,
      )?.[1];
      const version = /name="consentTextVersion" value="([^"]*)"/.exec(page)?.[1];
      assert.ok(language);
      assert.equal(label?.replace(/\s+/g, ' ').trim(), consentText.text[language]);
      assert.equal(version, consentText.version);
    });
  }
});
