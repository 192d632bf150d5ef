import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shorterCss, shorterLiterals, shorterMarkup } from './minify-literals.ts';

describe('shorterCss', () => {
  const table: Readonly<Record<string, readonly [text: string, shorter: string]>> = {
    'joins rules and declarations': [
      '\n  .a {\n    color: red;\n    margin: 0 auto;\n  }\n\n  .b {\n    top: 0;\n  }\n',
      '.a{color:red;margin:0 auto}.b{top:0}',
    ],
    'drops comments': ['.a {\n  /* why\n     so */\n  top: 0;\n}', '.a{top:0}'],
    'keeps the space of a selector that is broken over lines': ['.a\n  .b {\n}', '.a .b{}'],
    'keeps the space before a pseudo-class': ['.a :hover {\n}', '.a :hover{}'],
    'keeps the space of a value that is broken over lines': [
      'transition:\n    top 1s,\n    left 1s;\n',
      'transition:top 1s,left 1s;',
    ],
    'drops leading zeros': [
      '.a { inset: 0.5rem calc(1px + 0.25em) 10.5%; }',
      '.a { inset:.5rem calc(1px + .25em) 10.5%; }',
    ],
    'keeps texts': [
      '.a::after { content: "a,  {b}: 0.5;  c, d"; }',
      '.a::after { content:"a,  {b}: 0.5;  c, d"; }',
    ],
  };
  for (const [title, [text, shorter]] of Object.entries(table)) {
    it(title, () => {
      assert.equal(shorterCss(text).trim(), shorter);
    });
  }
});

describe('shorterLiterals', () => {
  it('touches templates of Lit only', () => {
    const code = 'const a = html`<p>\n  ${b}\n</p>`, c = `d\n  e`;';
    assert.equal(shorterLiterals(code, 'a.ts'), 'const a = html`<p> ${b} </p>`, c = `d\n  e`;');
  });

  it('stops at a style sheet with an expression', () => {
    assert.throws(
      () => shorterLiterals('css`.a { top: ${b}; }`', 'a.ts'),
      /^Error: Expected style sheets without expressions/,
    );
  });
});

describe('a template with what the build leaves out of Lit', () => {
  for (const markup of ['<p><!-- why --></p>', '<textarea class=${a}>${b}</textarea>']) {
    it(`stops the build: ${markup}`, () => {
      assert.throws(
        () => shorterLiterals(`html\`${markup}\``, 'a.ts'),
        /^Error: Expected templates without comments, and plain text without expressions, got "/,
      );
    });
  }

  it('is no attribute of plain text', () => {
    const code = 'html`<textarea .value=${a}></textarea><p>${b}</p>`';
    assert.equal(shorterLiterals(code, 'a.ts'), code);
  });
});

describe('shorterMarkup', () => {
  it('leaves one space of a line break', () => {
    assert.equal(shorterMarkup('<p>\n    One\n    two\n  </p>'), '<p> One two </p>');
  });

  it('keeps what stands on one line', () => {
    assert.equal(shorterMarkup('<b>One</b>  <i>two</i>'), '<b>One</b>  <i>two</i>');
  });
});
