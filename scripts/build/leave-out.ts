import type { Plugin } from 'vite';
import { UNREACHABLE_LIT } from './unreachable-lit.ts';
import { UNREACHABLE_TILES } from './unreachable-tiles.ts';
import { UNREACHABLE_ZOD } from './unreachable-zod.ts';
import type { Unreachable } from './unreachable.ts';

/** All that is left out. */
export const UNREACHABLE: readonly Unreachable[] = [
  ...UNREACHABLE_ZOD,
  ...UNREACHABLE_LIT,
  ...UNREACHABLE_TILES,
];

/** The classes of zod that were looked at: none needs what is left out. */
const CLASSES = new Set(
  [
    ['Type', 'String', 'Number', 'NumberFormat', 'Boolean', 'Unknown', 'Literal', 'Enum'],
    ['Array', 'Object', 'Optional', 'ExactOptional', 'Custom', 'Error'],
    ['Check', 'CheckNumberFormat', 'CheckStringFormat', 'CheckRegex'],
  ].flat(),
);

/**
 * Leaves out of the libraries what no page of ours can come to, where they offer no way to do so. Nothing is changed
 * that can be come to: the sources and their tests run with the libraries as they are.
 */
export function leaveOut(): Plugin {
  return {
    name: 'stem-leave-out',
    enforce: 'pre',
    transform: {
      filter: { id: UNREACHABLE.map(({ module }) => module) },
      handler: (code, id) => withoutUnreachable(code, id),
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') requireKnownClasses(chunk.code, chunk.fileName);
      }
    },
  };
}

/** @throws {Error} when an entry for the module finds nothing in it */
export function withoutUnreachable(code: string, id: string): string {
  return UNREACHABLE.filter(({ module }) => module.test(id)).reduce((rest, entry) => {
    if (rest.search(entry.code) < 0) {
      throw new Error(`Expected ${id} to have "${entry.why}", found nothing like it.`);
    }
    return rest.replace(entry.code, entry.instead);
  }, code);
}

/** @throws {Error} when a script has a class of zod that may need what is left out, as a union does */
export function requireKnownClasses(code: string, fileName: string): void {
  for (const [, name = ''] of code.matchAll(/\$Zod([A-Z]\w*)/g)) {
    if (CLASSES.has(name)) continue;
    throw new Error(
      `Expected ${fileName} to have the classes of zod in leave-out.ts only, got $Zod${name}: see that it needs nothing that is left out, then add it there.`,
    );
  }
}
