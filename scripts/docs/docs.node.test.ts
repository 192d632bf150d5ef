import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, it } from 'node:test';
import { makeVsCodeData } from './editors.js';
import { makeFiles } from './files.js';
import { makeManifest } from './manifest.js';
import { table } from './table.js';

describe('what is written by `npm run docs`', async () => {
  for (const { path, text } of await makeFiles()) {
    it(`${basename(dirname(path))}/${basename(path)} says what its sources say`, () => {
      assert.equal(readFileSync(path, 'utf8'), text, 'It is out of date: run `npm run docs`.');
    });
  }
});

describe('makeManifest', () => {
  const { modules } = makeManifest();
  const list = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'stem-convening-list');
  const names = (items: readonly { name: string }[] = []) => items.map(({ name }) => name);

  it('lists what pages may set, inherited ones too', () => {
    assert.ok(names(list?.attributes).includes('time-zone'));
    assert.ok(names(list?.attributes).includes('directory'));
  });

  it('leaves out what is internal, private or protected', () => {
    for (const name of ['clock', 'openPanels', 'setStates', '#loader']) {
      assert.ok(!names(list?.members).includes(name), name);
    }
  });

  it('names built modules only', () => {
    for (const { path } of modules) assert.match(path, /^dist\/[a-z/.-]+\.js$/);
  });
});

describe('makeVsCodeData', () => {
  it('says which attributes need no value', () => {
    const { tags } = makeVsCodeData(makeManifest());
    const form = tags.find(({ name }) => name === 'stem-join-form');
    const valueOf = (attribute: string) =>
      form?.attributes.find(({ name }) => name === attribute)?.valueSet;
    assert.equal(valueOf('no-draft'), 'v');
    assert.equal(valueOf('purpose'), undefined);
  });
});

describe('table', () => {
  it('keeps bars and line ends of a text within its cell', () => {
    assert.equal(
      table(['type', 'what'], [['a | b', 'one\n  two']]),
      '| type | what |\n| --- | --- |\n| a \\| b | one two |',
    );
  });
});
