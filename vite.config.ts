/**
 * The CDN build: `stem.js`, which loads what a page needs, and one folder per version with a script per tag, the
 * chunks they share and what a cautious host wants to know (hashes, licences).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const elements = new URL('packages/elements/', import.meta.url);
const LOADER = 'stem';

/** The version that the files stand under. `STEM_VERSION` is for trying two on one page. */
const version = process.env['STEM_VERSION'] ?? readVersion(new URL('package.json', elements));

export default defineConfig({
  root: fileURLToPath(elements),
  publicDir: false,
  resolve: { conditions: ['@stem-ecosystems/source', 'browser', 'module'] },
  plugins: [writtenNames()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: `${version}/licenses.txt` },
    manifest: true,
    // Without this Vite wraps each import() in code that looks for style sheets.
    lib: { entry: findEntries(), formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: ({ name }) =>
          name === LOADER ? '[name].js' : `${version}/[name]-[hash].js`,
        chunkFileNames: `${version}/[name]-[hash].js`,
        codeSplitting: {
          groups: [{ name: 'lit', test: /node_modules\/(?:lit|lit-html|lit-element|@lit)\// }],
        },
      },
    },
  },
});

/** Every module in src/cdn that is a script of its own, by its name. */
function findEntries(): Record<string, string> {
  const folder = new URL('src/cdn/', elements);
  const names = readdirSync(folder)
    .filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'script-url.ts',
    )
    .map((file) => file.slice(0, -'.ts'.length));
  return Object.fromEntries(
    names.map((name) => [name, fileURLToPath(new URL(`${name}.ts`, folder))]),
  );
}

/**
 * Adds what has a name that people write down: `<tag>.js` and a loader in the version's folder, `integrity.json`.
 * The scripts themselves have their hash in their name: between two releases the same version has other content,
 * and what was cached for a year must not be mixed with it.
 */
function writtenNames(): Plugin {
  return {
    name: 'stem-written-names',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const entries = chunks.filter(({ isEntry, name }) => isEntry && name !== LOADER);
        const written = new Map(entries.map((entry) => [`${entry.name}.js`, reExport(entry)]));
        for (const loader of chunks.filter(({ name }) => name === LOADER)) {
          loader.code = fetchAtOnce(loader.code, entries, chunks);
          written.set(`${LOADER}.js`, loader.code.replaceAll(`./${version}/`, './'));
        }
        for (const [name, source] of written) {
          this.emitFile({ type: 'asset', fileName: `${version}/${name}`, source });
        }
        for (const { fileName, code } of chunks) {
          if (fileName.startsWith(`${version}/`)) written.set(inVersion(fileName), code);
        }
        const source = JSON.stringify({ [version]: integrityOf(written) }, null, 2);
        this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
      },
    },
  };
}

interface Chunk {
  fileName: string;
  imports: string[];
}

/**
 * Lets the loader ask for the chunks of a tag together with its script, instead of a round trip later, when that has
 * arrived and names them.
 */
function fetchAtOnce(code: string, entries: readonly Chunk[], chunks: readonly Chunk[]): string {
  return entries.reduce((result, entry) => {
    const asked = ['`', '"', "'"]
      .map((quote) => `import(${quote}./${entry.fileName}${quote})`)
      .find((text) => result.includes(text));
    if (asked === undefined) throw new Error(`Expected the loader to import ${entry.fileName}.`);
    const all = [...neededBy(entry, chunks)].map((name) => `import("./${name}")`);
    return result.replace(asked, () => `Promise.all([${all.join(',')}])`);
  }, code);
}

/** The files of a chunk and of all that it imports, itself first. */
function neededBy(chunk: Chunk, chunks: readonly Chunk[], found = new Set<string>()): Set<string> {
  found.add(chunk.fileName);
  for (const next of chunks) {
    if (chunk.imports.includes(next.fileName) && !found.has(next.fileName)) {
      neededBy(next, chunks, found);
    }
  }
  return found;
}

function reExport({ fileName }: Chunk): string {
  return `import "./${inVersion(fileName)}";\n`;
}

function inVersion(fileName: string): string {
  return fileName.slice(version.length + 1);
}

/** The Subresource Integrity value of each script of the version, in the order of their names. */
function integrityOf(scripts: ReadonlyMap<string, string>): Record<string, string> {
  const sorted = [...scripts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([name, code]) => [
      name,
      `sha384-${createHash('sha384').update(code).digest('base64')}`,
    ]),
  );
}

function readVersion(packageFile: URL): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  return version;
}
