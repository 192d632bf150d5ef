import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Name of the entry that loads the others. */
export const LOADER = 'stem';

/**
 * Adds what has a name that people write down: `<tag>.js` and a loader in the version's folder, `integrity.json`.
 * The scripts themselves have their hash in their name: between two releases the same version has other content,
 * and what was cached for a year must not be mixed with it.
 */
export function writtenNames(version: string): Plugin {
  return {
    name: 'stem-written-names',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const inVersion = (fileName: string): string => fileName.slice(version.length + 1);
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const entries = chunks.filter(({ isEntry, name }) => isEntry && name !== LOADER);
        const written = new Map(
          entries.map((entry) => [
            `${entry.name}.js`,
            [...neededBy(entry, chunks)].map((name) => `import "./${inVersion(name)}";\n`).join(''),
          ]),
        );
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
  /** Empty where a chunk does nothing but import others. */
  moduleIds: string[];
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

/** The files of a chunk and of all that it imports, itself first; without those that only import others. */
function neededBy(chunk: Chunk, chunks: readonly Chunk[], found = new Set<string>()): Set<string> {
  if (chunk.moduleIds.length > 0) found.add(chunk.fileName);
  for (const next of chunks) {
    if (chunk.imports.includes(next.fileName) && !found.has(next.fileName)) {
      neededBy(next, chunks, found);
    }
  }
  return found;
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
