import { fileURLToPath } from 'node:url';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import * as lit from 'eslint-plugin-lit';
import * as wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { MAY_IMPORT, PURE_PACKAGES, TESTS_MAY_IMPORT, TEST_FILES } from './scripts/lint/house.js';
import { oneWayImports } from './scripts/lint/one-way-imports.js';
import { reasonedDisable } from './scripts/lint/reasoned-disable.js';

const root = fileURLToPath(new URL('.', import.meta.url));

const NO_MARKUP_FROM_TEXT = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map(
  (property) => ({ property, message: 'Markup comes from Lit templates only (Trusted Types).' }),
);
const NO_PARTIAL_RUNS = ['it', 'test', 'describe', 'suite', 'context'].flatMap((object) =>
  ['only', 'skip'].map((property) => ({ object, property, message: 'Every test runs, always.' })),
);
const NO_UNSAFE_DIRECTIVES = [
  ['lit/directives/unsafe-html.js', 'Markup comes from Lit templates only (Trusted Types).'],
  ['lit/directives/unsafe-svg.js', 'Markup comes from Lit templates only (Trusted Types).'],
  ['lit/directives/style-map.js', 'It writes a style attribute, which a strict CSP refuses.'],
].map(([name, message]) => ({ name, message }));

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '.data/', 'packages/geo/src/outlines/*.data.ts']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.js', '.json'],
          conditionNames: ['@stem-ecosystems/source', 'types', 'import', 'node', 'default'],
        }),
      ],
    },
    plugins: {
      'import-x': importX,
      house: { rules: { 'one-way-imports': oneWayImports, 'reasoned-disable': reasonedDisable } },
    },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-properties': ['error', ...NO_MARKUP_FROM_TEXT],
      'max-lines': ['error', { max: 400 }],
      // 50 is the aim; a template or a table of routes may take a little more before it is split.
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-mutable-exports': 'error',
      'house/reasoned-disable': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `() => save()` as a listener reads better than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A number in a template is shown as one would expect; objects and nothing are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The DOM makes elements by name: `createElement('stem-x') as StemX` is how one gets an instance.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `while (true)` with a return inside is the plain way to write some loops.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `const { id: _, ...rest } = record` is how a field is left out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_$' },
      ],
    },
  },
  { files: ['*.ts'], extends: [tseslint.configs.strict] },
  {
    files: ['packages/*/src/**/*.ts', 'extension/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'Name what is exported: a barrel pulls in everything behind it.',
        },
      ],
    },
  },
  ...Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
    files: [`${name}/**/*.ts`],
    rules: walls(name, allowed, [`${root}${name}`]),
  })),
  {
    files: [...PURE_PACKAGES, 'packages/client', 'packages/elements'].map(
      (p) => `${p}/src/**/*.ts`,
    ),
    ignores: TEST_FILES,
    rules: { 'import-x/no-nodejs-modules': 'error' },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'extension/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/ban-attributes': ['error', 'style', 'onclick', 'onchange', 'oninput', 'onsubmit'],
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
      'no-restricted-imports': ['error', { paths: NO_UNSAFE_DIRECTIVES }],
      // LitElement has every lifecycle method, so `super.connectedCallback?.()` would guard nothing.
      'wc/guard-super-call': 'off',
      // Listeners end with the signal of the connection, which this rule cannot see.
      'wc/require-listener-teardown': 'off',
    },
  },
  // Declarations say what is there, good or not.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  // The one logger of the elements, and their loader, which imports nothing.
  {
    files: ['packages/elements/src/shared/log.ts', 'packages/elements/src/cdn/stem.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.strings.ts', '**/*-strings.ts', '**/*.styles.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: TEST_FILES,
    rules: {
      'max-lines': ['error', { max: 500 }],
      // The callback of `describe` is as long as the suite.
      'max-lines-per-function': 'off',
      'no-restricted-properties': ['error', ...NO_PARTIAL_RUNS],
      // node:test returns promises that it awaits itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['it', 'test', 'describe', 'suite'], package: 'node:test' },
            // `expect(x).to.equal(y)` throws at once; a plugin's types call its answer a promise.
            { from: 'package', name: 'Equal', package: 'chai' },
          ],
        },
      ],
      // chai's `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A fake answers at once what the real thing answers later.
      '@typescript-eslint/require-await': 'off',
      // When the value is missing the test fails right there, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  ...Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
    files: [
      `${name}/**/*.{test,harness}.ts`,
      ...(name === 'packages/testing' ? [`${name}/**/*.ts`] : []),
    ],
    // The tools of the tests are declared once, at the root.
    rules: walls(name, [...allowed, ...TESTS_MAY_IMPORT], [root, `${root}${name}`]),
  })),
);

/**
 * What the files of a package may import: other workspace packages in one direction, and declared dependencies.
 *
 * @param {string} name folder of the package, from the root
 * @param {readonly string[]} allowed names of workspace packages
 * @param {string[]} packageDir folders whose package.json declares what may be imported
 * @returns {import('eslint').Linter.RulesRecord}
 */
function walls(name, allowed, packageDir) {
  return {
    'house/one-way-imports': ['error', { root, name, allowed }],
    'import-x/no-extraneous-dependencies': [
      'error',
      {
        packageDir,
        includeInternal: true,
        includeTypes: true,
        // Where it may be imported is for the rule above to say; no package is shipped with it.
        whitelist: ['@stem-ecosystems/testing'],
      },
    ],
  };
}
