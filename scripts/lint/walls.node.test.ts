/** The walls between the packages hold: one forbidden import of each kind is tried against each of its guards. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Rules that fire on a file of this text; an existing path, so that the type-aware rules know its project. */
async function rulesBrokenBy(text: string, path: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: ROOT });
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** Compiler errors, as `TS1234`, in a package that had one more module with this text. */
function errorsOf(text: string, folder: string): string[] {
  const configPath = join(ROOT, folder, 'tsconfig.build.json');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    join(ROOT, folder),
  );
  const module = join(ROOT, folder, 'src', 'one-more-module.ts');
  const host = ts.createCompilerHost(config.options);
  const onDisk = {
    fileExists: host.fileExists.bind(host),
    getSourceFile: host.getSourceFile.bind(host),
  };
  host.fileExists = (path) => path === module || onDisk.fileExists(path);
  host.getSourceFile = (path, target) =>
    path === module ? ts.createSourceFile(path, text, target) : onDisk.getSourceFile(path, target);
  const program = ts.createProgram({
    rootNames: [...config.fileNames, module],
    options: config.options,
    projectReferences: config.projectReferences ?? [],
    host,
  });
  const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(module));
  return diagnostics.map(({ code }) => `TS${code}`);
}

const IMPORTS_BY_PATH: readonly (readonly [path: string, forbidden: string])[] = [
  ['packages/schema/src/common.ts', '@stem-ecosystems/geo/point'],
  ['packages/geo/src/point.ts', '@stem-ecosystems/calendar/zone'],
  ['packages/calendar/src/zone.ts', '@stem-ecosystems/geo/point'],
  ['packages/geo/src/point.ts', '@stem-ecosystems/client'],
  ['packages/client/src/types.ts', '@stem-ecosystems/elements/shared/events'],
  ['packages/client/src/types.ts', '@stem-ecosystems/directory'],
  ['packages/directory/src/settings.ts', '@stem-ecosystems/client'],
  ['packages/directory/src/settings.ts', '@stem-ecosystems/elements'],
  ['packages/elements/src/shared/events.ts', '@stem-ecosystems/directory'],
  ['packages/schema/src/common.ts', '@stem-ecosystems/testing/builders'],
  ['packages/elements/src/shared/events.ts', '@stem-ecosystems/testing/builders'],
];

describe('lint', () => {
  for (const [path, forbidden] of IMPORTS_BY_PATH) {
    it(`refuses ${forbidden} in ${path}`, async () => {
      const broken = await rulesBrokenBy(`import '${forbidden}';\n`, path);
      assert.ok(broken.includes('house/one-way-imports'), broken.join(', '));
    });
  }

  const forms = {
    'an export from': "export { anEcosystem } from '@stem-ecosystems/testing/builders';\n",
    'an import()': "export const load = () => import('@stem-ecosystems/testing/builders');\n",
    'a type import':
      "import type { X } from '@stem-ecosystems/testing/builders';\nexport type Y = X;\n",
    'an import type': "export type X = import('@stem-ecosystems/testing/builders').X;\n",
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`refuses ${form} another package that is out of reach`, async () => {
      const broken = await rulesBrokenBy(text, 'packages/schema/src/common.ts');
      assert.ok(broken.includes('house/one-way-imports'), broken.join(', '));
    });
  }

  it('refuses a relative path into another package, even one that may be imported', async () => {
    const text = "import '../../schema/src/common.ts';\n";
    const broken = await rulesBrokenBy(text, 'packages/geo/src/point.ts');
    assert.deepEqual(broken, ['house/one-way-imports']);
  });

  it('says who may be imported', async () => {
    const eslint = new ESLint({ cwd: ROOT });
    const [result] = await eslint.lintText("import '@stem-ecosystems/client';\n", {
      filePath: join(ROOT, 'packages/geo/src/point.ts'),
    });
    assert.equal(
      result?.messages.find(({ ruleId }) => ruleId === 'house/one-way-imports')?.message,
      'Expected an import of @stem-ecosystems/schema in packages/geo, got "@stem-ecosystems/client".',
    );
  });

  it('lets a test import the builders', async () => {
    const text = "import '@stem-ecosystems/testing/builders';\n";
    const broken = await rulesBrokenBy(text, 'packages/schema/src/parse.node.test.ts');
    assert.deepEqual(broken, []);
  });

  it('refuses an installed package that is not declared', async () => {
    const broken = await rulesBrokenBy("import 'lit';\n", 'packages/schema/src/common.ts');
    assert.deepEqual(broken, ['import-x/no-extraneous-dependencies']);
  });

  it('refuses Node in what runs in browsers', async () => {
    const broken = await rulesBrokenBy("import 'node:fs';\n", 'packages/client/src/types.ts');
    assert.deepEqual(broken, ['import-x/no-nodejs-modules']);
  });

  const others: Readonly<Record<string, readonly [text: string, path: string]>> = {
    'no-restricted-properties': [
      "document.body.innerHTML = '';\n",
      'packages/elements/src/shared/events.ts',
    ],
    'no-restricted-imports': [
      "import 'lit/directives/unsafe-html.js';\n",
      'packages/elements/src/shared/events.ts',
    ],
    'lit/ban-attributes': [
      'import { html } from \'lit\';\nexport const a = html`<p style="color: red"></p>`;\n',
      'packages/elements/src/shared/events.ts',
    ],
    'no-restricted-syntax': ["export * from './common.ts';\n", 'packages/schema/src/parse.ts'],
    'house/reasoned-disable': [
      '// eslint-disable-next-line no-console\nconsole.log(1);\n',
      'packages/schema/src/common.ts',
    ],
  };
  for (const [rule, [text, path]] of Object.entries(others)) {
    it(`enforces ${rule}`, async () => {
      assert.deepEqual(await rulesBrokenBy(text, path), [rule]);
    });
  }

  it('refuses a test that keeps others from running', async () => {
    const text = "import { it } from 'node:test';\nit.only('x', () => {});\n";
    const broken = await rulesBrokenBy(text, 'packages/schema/src/parse.node.test.ts');
    assert.ok(broken.includes('no-restricted-properties'), broken.join(', '));
  });
});

describe('the compiler', () => {
  for (const folder of ['packages/schema', 'packages/geo', 'packages/calendar']) {
    it(`knows no DOM and no Node in ${folder}`, () => {
      assert.deepEqual(errorsOf('export const title = document.title;\n', folder), ['TS2584']);
      assert.deepEqual(errorsOf("export const answer = fetch('/');\n", folder), ['TS2304']);
      assert.deepEqual(errorsOf('export const home = process.env;\n', folder), ['TS2591']);
    });

    it(`accepts plain modules in ${folder}`, () => {
      assert.deepEqual(errorsOf("export const url = URL.parse('a:b')?.href;\n", folder), []);
    });
  }

  it('knows no DOM in packages/directory', () => {
    assert.deepEqual(errorsOf('export const title = document.title;\n', 'packages/directory'), [
      'TS2584',
    ]);
  });
});
