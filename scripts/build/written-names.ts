import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Name of the entry that loads the others. */
export const LOADER = 'stem';

/** What is asked for together with the script of a tag, because what that shows first will need it. */
export interface AskedAhead {
  /** Name of the entry. */
  readonly tag: string;
  /** Ends of the ids of modules, each of another chunk. */
  readonly modules: readonly string[];
  /** JavaScript: whether the page will need them. */
  readonly condition: string;
}

/**
 * Adds what has a name that people write down: `<tag>.js` and a loader in the version's folder, `integrity.json`.
 * The scripts themselves have their hash in their name: between two releases the same version has other content,
 * and what was cached for a year must not be mixed with it.
 */
export function writtenNames(version: string, ahead: readonly AskedAhead[]): Plugin {
  return {
    name: 'stem-written-names',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const inVersion = (fileName: string): string => fileName.slice(version.length + 1);
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const helpers = new Set(
          ahead.flatMap(({ modules }) => modules.map((end) => fileWith(end, chunks))),
        );
        const entries = chunks.filter(
          ({ fileName, isEntry, name }) => isEntry && name !== LOADER && !helpers.has(fileName),
        );
        const askFor = (entry: Chunk): string => requestOf(entry, chunks, ahead);
        const written = new Map(
          entries.map((entry) => [
            `${entry.name}.js`,
            `await ${askFor(entry)};\n`.replaceAll(`./${version}/`, './'),
          ]),
        );
        for (const loader of chunks.filter(({ name }) => name === LOADER)) {
          loader.code = fetchAtOnce(loader.code, entries, askFor);
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
  name: string;
  fileName: string;
  imports: string[];
  /** Empty where a chunk does nothing but import others. */
  moduleIds: string[];
}

/** Lets the loader ask for all that a tag needs at once, instead of a round trip later, when its script names it. */
function fetchAtOnce(
  code: string,
  entries: readonly Chunk[],
  askFor: (entry: Chunk) => string,
): string {
  return entries.reduce((result, entry) => {
    const asked = ['`', '"', "'"]
      .map((quote) => `import(${quote}./${entry.fileName}${quote})`)
      .find((text) => result.includes(text));
    if (asked === undefined) throw new Error(`Expected the loader to import ${entry.fileName}.`);
    return result.replace(asked, () => askFor(entry));
  }, code);
}

/**
 * JavaScript: the promise of a tag with all that it imports. What is asked ahead comes first, so that it has come when
 * the tag begins; nobody waits for it, and who needs it later asks again if it has failed.
 */
function requestOf(entry: Chunk, chunks: readonly Chunk[], ahead: readonly AskedAhead[]): string {
  const request = (fileName: string): string => `import("./${fileName}")`;
  const all = `Promise.all([${[...neededBy(entry, chunks)].map(request).join(',')}])`;
  const early = ahead
    .filter(({ tag }) => tag === entry.name)
    .map(({ condition, modules }) => {
      const asked = modules.map((end) => `${request(fileWith(end, chunks))}.catch(()=>{})`);
      return `${condition}&&[${asked.join(',')}],`;
    });
  return `(${early.join('')}${all})`;
}

/** The chunk that has a module, by the end of its id. */
function fileWith(end: string, chunks: readonly Chunk[]): string {
  const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(end)));
  if (found === undefined) throw new Error(`Expected a chunk that has ${end}.`);
  return found.fileName;
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
