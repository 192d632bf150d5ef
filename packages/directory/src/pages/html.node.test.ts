import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributes, escapeHtml, html, localPath } from './html.ts';

const HOSTILE = `<script>alert("1")</script>'&`;
const HARMLESS = '&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#39;&#38;';

describe('html', () => {
  it('escapes what stands in text and in attributes', () => {
    assert.equal(escapeHtml(HOSTILE), HARMLESS);
    assert.equal(
      html`<p title="${HOSTILE}">${HOSTILE}</p>`.toString(),
      `<p title="${HARMLESS}">${HARMLESS}</p>`,
    );
  });

  it('takes other templates and lists of them as they are', () => {
    const items = ['a', '<'].map((text) => html`<b>${text}</b>`);
    assert.equal(html`<p>${items}</p>`.toString(), '<p><b>a</b><b>&#60;</b></p>');
  });

  it('writes nothing for undefined and false, and digits for numbers', () => {
    assert.equal(html`<p>${undefined}${false}${0}</p>`.toString(), '<p>0</p>');
  });
});

describe('attributes', () => {
  it('writes values, bare names, and nothing for what is absent', () => {
    const written = attributes({ id: 'a"b', required: true, hidden: false, title: undefined });
    assert.equal(written.toString(), 'id="a&#34;b" required');
  });

  for (const name of ['onclick', 'style', 'a b', 'x"y']) {
    it(`refuses the name "${name}"`, () => {
      assert.throws(() => attributes({ [name]: 'x' }), {
        name: 'TypeError',
        message: `Expected an attribute name to be plain and harmless, got "${name}".`,
      });
    });
  }
});

describe('localPath', () => {
  for (const path of ['/', '/status', '/contact?about=ecosystem%2Fa&lang=es#x']) {
    it(`keeps ${path}`, () => {
      assert.equal(localPath(path), path);
    });
  }
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    'https://evil.example/',
    '/a\nb',
  ]) {
    it(`gives "/" for ${JSON.stringify(path)}`, () => {
      assert.equal(localPath(path), '/');
    });
  }
});
