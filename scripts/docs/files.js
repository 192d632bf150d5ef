import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { DECISIONS, makeDecisionIndex } from './decisions.js';
import { ELEMENTS, makeManifest } from './manifest.js';
import { makeReadme } from './readme.js';
import { makeVsCodeData, makeWebTypes } from './editors.js';

/**
 * The generated files of the elements and the list of the decisions, formatted as all files here are.
 *
 * @returns {Promise<{ path: string, text: string }[]>}
 */
export async function makeFiles() {
  const manifest = makeManifest();
  const { version } = JSON.parse(readFileSync(join(ELEMENTS, 'package.json'), 'utf8'));
  const texts = {
    [join(ELEMENTS, 'README.md')]: makeReadme(manifest, ELEMENTS),
    [join(ELEMENTS, 'custom-elements.json')]: JSON.stringify(manifest),
    [join(ELEMENTS, 'vscode.html-custom-data.json')]: JSON.stringify(makeVsCodeData(manifest)),
    [join(ELEMENTS, 'web-types.json')]: JSON.stringify(makeWebTypes(manifest, version)),
    [join(DECISIONS, 'README.md')]: makeDecisionIndex(),
  };
  return Promise.all(
    Object.entries(texts).map(async ([path, text]) => {
      const options = await resolveConfig(path);
      return { path, text: await format(text, { ...options, filepath: path }) };
    }),
  );
}

/** Writes them all. */
export async function writeFiles() {
  for (const { path, text } of await makeFiles()) writeFileSync(path, text);
}
