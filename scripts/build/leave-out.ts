import type { Plugin } from 'vite';

/** Something in a library that no page of ours can come to. */
interface Unreachable {
  /** What it is, and why it is never needed. */
  readonly why: string;
  /** The end of the module's id. */
  readonly module: RegExp;
  readonly code: RegExp;
  /** What the minifier drops the rest by. */
  readonly instead: string;
}

const ZOD_CORE = /\/zod\/v4\/core\/(schemas|parse)\.js$/;
const ZOD_SCHEMAS = /\/zod\/v4\/core\/schemas\.js$/;
const ZOD_MINI = /\/zod\/v4\/mini\/schemas\.js$/;

/** By library. Where an update changes a line, the build stops and names the entry. */
export const UNREACHABLE: readonly Unreachable[] = [
  {
    why: 'zod: checks that end later; ours are all done at once',
    module: ZOD_CORE,
    code: /\b[\w.]+ instanceof Promise\b/g,
    instead: 'false',
  },
  {
    why: 'zod: what is left of such checks at the end of a list or an object',
    module: ZOD_SCHEMAS,
    code: /\bproms\.length\b/g,
    instead: '0',
  },
  {
    why: 'zod: values that are made to fit, and stopping at the first that does not',
    module: ZOD_SCHEMAS,
    code: /\bdef\.coerce\b|\bctx\?\.abortEarly\b/g,
    instead: 'false',
  },
  {
    why: 'zod: lengths that are looked at first; ours are checks of our own (decision 053)',
    module: ZOD_SCHEMAS,
    code: /\butil\.sizeCaps\(inst\._zod\.def\.checks\)/g,
    instead: '[]',
  },
  {
    why: 'zod: parsing that waits for such checks, or throws; ours yields what is wrong',
    module: ZOD_MINI,
    code: /\bparse\.(parse|parseAsync|safeParseAsync)\(this\b.*(?=;)/g,
    instead: 'undefined',
  },
  {
    why: 'zod: the interface for libraries that take schemas of any maker',
    module: ZOD_SCHEMAS,
    code: /standardProps\(this\)/g,
    instead: 'undefined',
  },
  {
    why: 'zod: schemas that are written as well as read',
    module: ZOD_SCHEMAS,
    code: /\bctx\.direction === "backward"|\bctx\.skipChecks\b/g,
    instead: 'false',
  },
  {
    why: 'zod: what unions, records and templates want to know of the schemas in them; pages have none',
    module: ZOD_SCHEMAS,
    code: /\butil\.defineLazyInternal\((?=inst, "(pattern|propValues|values)")/g,
    instead: 'void (',
  },
  {
    why: 'zod: the same, where it is known ahead',
    module: ZOD_SCHEMAS,
    code: /\binst\._zod\.pattern = (def\.pattern \?\? )?regexes\.\w+;/g,
    instead: '',
  },
  {
    why: 'zod: values kept by a plugin',
    module: ZOD_SCHEMAS,
    code: /\bcore\.globalConfig\.memoizer\b/g,
    instead: 'undefined',
  },
  {
    why: 'zod: errors as text; pages read their parts',
    module: /\/zod\/v4\/core\/errors\.js$/,
    code: /\b_installedToString\.has\(proto\)/g,
    instead: 'true',
  },
  {
    why: 'Lit: style sheets for browsers older than light-dark(), which our style sheets need',
    module: /\/@lit\/reactive-element\/css-tag\.js$/,
    code: /(?<=,e=)t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/g,
    instead: 'true',
  },
  {
    why: 'Lit: polyfills of shadow DOM',
    module: /\/(lit-html|reactive-element|lit-element)\.js$/,
    code: /\b\w\.(litHtml|reactiveElement|litElement)(Polyfill|Hydrate)Support\b/g,
    instead: 'undefined',
  },
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
