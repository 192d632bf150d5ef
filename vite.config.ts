/**
 * The CDN build: `stem.js`, which loads what a page needs, and one folder per version with a script per tag, the
 * chunks they share and what a cautious host wants to know (hashes, licences).
 */
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { chunkGroups, type TagScript } from './scripts/build/chunk-groups.ts';
import { leaveOut } from './scripts/build/leave-out.ts';
import { minifyLiterals } from './scripts/build/minify-literals.ts';
import { minifyScripts } from './scripts/build/minify-scripts.ts';
import { plainProperties } from './scripts/build/plain-properties.ts';

import { LOADER, writtenNames, type AskedAhead } from './scripts/build/written-names.ts';

const elements = new URL('packages/elements/', import.meta.url);

/** The version that the files stand under. `STEM_VERSION` is for trying two on one page. */
const version = process.env['STEM_VERSION'] ?? readVersion(new URL('package.json', elements));

/** What the tags load by `import()`: right away, as the reader of the first answer; and what only they ask for. */
const LOADED: Readonly<Record<string, Pick<TagScript, 'awaited' | 'early' | 'own'>>> = {
  'ecosystem-map': {
    awaited: ['client/src/reads/ecosystems.ts', 'elements/src/ecosystem-map/map/map-view.ts'],
    own: ['client/src/static-host/lists.ts'],
    // The land is read as it comes.
    early: [
      'elements/src/ecosystem-map/base/land-texts.ts',
      'geo/src/outline-reader.ts',
      'geo/src/number-text.ts',
    ],
  },
  'convening-list': {
    awaited: ['client/src/reads/convenings.ts'],
    own: [
      'client/src/reads/convenings.ts',
      'client/src/static-host/convenings.ts',
      'client/src/static-host/search.ts',
    ],
  },
  'join-form': {
    awaited: ['client/src/reads/ecosystems.ts'],
    own: ['client/src/applications.ts'],
  },
};

/** Nothing imports it: it is asked for by its name alone. */
const AHEAD_OF_LAYERS = 'src/ecosystem-map/ahead-of-layers.ts';

const AHEAD: readonly AskedAhead[] = [
  {
    // What shows, reads and draws organizations and programs; of the names of layers only these two have an "r".
    tag: 'ecosystem-map',
    modules: [
      `elements/${AHEAD_OF_LAYERS}`,
      'elements/src/ecosystem-map/layers/other-layers.ts',
      'geo/src/geodesic.ts',
      'geo/src/coded-area.ts',
      'client/src/reads/tiles.ts',
      'client/src/reads/lists.ts',
    ],
    condition: `document.querySelector("stem-ecosystem-map[layers*=r]")`,
  },
  {
    // The land of a map that stands beside its list, or below it; on a narrower page the list comes first, and alone.
    tag: 'ecosystem-map',
    modules: [
      'elements/src/ecosystem-map/base/states-shapes.ts',
      'elements/src/ecosystem-map/base/countries-shapes.ts',
    ],
    condition: `innerWidth>559&&!document.querySelector("stem-ecosystem-map[view=list]")`,
  },
];

/** By themselves they would weigh twice as much: nearly every page asks for the one, and tiles for the other. */
const SMALL = /\/(elements\/src\/shared\/adopt-styles|schema\/src\/record-type)\.ts$/;

/** What finds a ZIP code or a town on the device, and how far all is from there. */
const PLACES =
  /\/(geo\/src\/(zip-code|geodesic|service-areas)|schema\/src\/gazetteer|reads\/(zip|gazetteer-shard)|search\/(place-finder|lat-lng))\.ts$/;

/** What the extras of every map need too: in the chunk of the layers it would bring all of that to every map. */
const LAYERS_AND_EXTRAS = /\/(geo\/src\/coded-area|ecosystem-map\/marks\/place-inks\.styles)\.ts$/;

/** What shows organizations and programs: one chunk, so that none of it names another only when it has come. */
const OTHER_LAYERS =
  /\/(ecosystem-map\/(layers\/[\w-]+|marks\/(place-layer|make-way|tile-\w+))(\.strings)?|geo\/src\/(cell|record-facets))\.ts$/;

/** Reads their lists, with what these are checked by. */
const LISTS = /\/(client\/src\/reads\/lists|schema\/src\/(organization|program))\.ts$/;

/** Outlines, with what gives them to the map as they come. */
const STATES = /\/(outlines\/us-states\.data|base\/states-shapes)\.ts$/;
const COUNTRIES = /\/(outlines\/world\.data|base\/countries-shapes)\.ts$/;

const tagEntries = findTagEntries();
const tagScripts = Object.fromEntries(
  Object.entries(tagEntries).map(([tag, entry]) => [
    tag,
    { entry, ...(LOADED[tag] ?? { awaited: [] }) },
  ]),
);
const loader = fileURLToPath(new URL(`src/cdn/${LOADER}.ts`, elements));
const aheadEntry = { 'ahead-of-layers': fileURLToPath(new URL(AHEAD_OF_LAYERS, elements)) };

export default defineConfig({
  root: fileURLToPath(elements),
  publicDir: false,
  resolve: { conditions: ['@stem-ecosystems/source', 'browser', 'module'] },
  plugins: [
    leaveOut(),
    plainProperties(),
    minifyLiterals(),
    minifyScripts(),
    writtenNames(version, AHEAD),
  ],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: `${version}/licenses.txt` },
    manifest: true,
    // Without this Vite wraps each import() in code that looks for style sheets.
    lib: { entry: { ...tagEntries, [LOADER]: loader, ...aheadEntry }, formats: ['es'] },
    rolldownOptions: {
      // What runs ahead of all others must not wait for the chunk that has a word in common with it.
      optimization: { inlineConst: true },
      output: {
        minify: false,
        entryFileNames: ({ name }) =>
          name === LOADER ? '[name].js' : `${version}/[name]-[hash].js`,
        chunkFileNames: `${version}/[name]-[hash].js`,
        codeSplitting: {
          groups: [
            ...chunkGroups(tagScripts, SMALL),
            { name: 'layers-and-extras', test: LAYERS_AND_EXTRAS },
            { name: 'places', test: PLACES },
            { name: 'other-layers', test: OTHER_LAYERS },
            { name: 'lists', test: LISTS },
            { name: 'us-states.data', test: STATES },
            { name: 'world.data', test: COUNTRIES },
          ],
        },
      },
    },
  },
});

/** The modules in src/cdn that are the script of a tag, by their name. */
function findTagEntries(): Record<string, string> {
  const folder = new URL('src/cdn/', elements);
  const others = [`${LOADER}.ts`, 'script-url.ts'];
  const names = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && !others.includes(file),
  );
  return Object.fromEntries(
    names.map((file) => [file.slice(0, -'.ts'.length), fileURLToPath(new URL(file, folder))]),
  );
}

function readVersion(packageFile: URL): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  return version;
}
