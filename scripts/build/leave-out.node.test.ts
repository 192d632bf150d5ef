import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as whole from 'zod/mini';
import { requireKnownClasses, UNREACHABLE, withoutUnreachable } from './leave-out.ts';

const zod = dirname(fileURLToPath(import.meta.resolve('zod/package.json')));

describe('withoutUnreachable', () => {
  let folder: string;
  let reduced: typeof whole;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stem-zod-'));
    cpSync(join(zod, 'package.json'), join(folder, 'package.json'));
    for (const part of ['core', 'mini', 'locales']) {
      const target = join(folder, 'v4', part);
      cpSync(join(zod, 'v4', part), target, { recursive: true });
    }
    for (const part of ['core', 'mini']) {
      const target = join(folder, 'v4', part);
      for (const name of readdirSync(target).filter((file) => file.endsWith('.js'))) {
        const path = join(target, name);
        writeFileSync(
          path,
          withoutUnreachable(readFileSync(path, 'utf8'), `/zod/v4/${part}/${name}`),
        );
      }
    }
    const module = pathToFileURL(join(folder, 'v4', 'mini', 'index.js')).href;
    reduced = (await import(module)) as typeof whole;
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  const values: Readonly<Record<string, unknown>> = {
    'a record': { id: 'a', at: [1, 2.5], kind: 'x', other: 1, more: ['y'] },
    'a record without what may be missing': { id: 'a', at: [], kind: 'y' },
    'a record with wrong parts': { id: '', at: [1, 'b', Number.NaN], kind: 'z', more: [3, null] },
    'a record with undefined': { id: 'a', at: [], kind: 'x', more: undefined },
    'a fixed value that is another': { id: 'a', at: [], kind: 'x', fixed: false, count: 1.5 },
    'no record': [],
    nothing: undefined,
  };
  for (const [title, value] of Object.entries(values)) {
    it(`lets zod say the same of ${title}`, () => {
      const [some, same] = [reduced, whole].map((z) => {
        const { success, data, error } = schemaOf(z).safeParse(value);
        return { success, data, issues: error?.issues };
      });
      assert.deepEqual(some, same);
    });
  }

  for (const { why, module } of UNREACHABLE) {
    it(`names what is no longer there: ${why}`, () => {
      const id = [
        ...['core', 'schemas', 'checks', 'parse', 'errors', 'util'].map(
          (name) => `/zod/v4/core/${name}.js`,
        ),
        ...[
          '/zod/v4/mini/schemas.js',
          '/@lit/reactive-element/css-tag.js',
          '/lit-html.js',
          '/reactive-element.js',
          '/lit-element.js',
        ],
        ...['pbf', '@mapbox/vector-tile', '@mapbox/point-geometry'].map(
          (name) => `/${name}/index.js`,
        ),
      ].find((name) => module.test(name));
      assert.ok(id);
      assert.throws(() => withoutUnreachable('export {};', id), /Expected .* to have "/);
    });
  }
});

/** A schema with all that the schemas of our records are made of. */
function schemaOf(z: typeof whole) {
  return z.catchall(
    z.object({
      id: z.string().check(
        z.refine((text) => text !== '', 'not empty'),
        z.regex(/^\w*$/, 'word'),
      ),
      at: z.array(z.number()),
      kind: z.enum(['x', 'y']),
      more: z.exactOptional(z.array(z.string())),
      fixed: z.exactOptional(z.literal(true)),
      count: z.exactOptional(z.int()),
      isOpen: z.exactOptional(z.boolean()),
    }),
    z.unknown(),
  );
}

describe('requireKnownClasses', () => {
  it('stops at a class that may need what is left out, and names it', () => {
    assert.throws(() => {
      requireKnownClasses('a=t(`$ZodObject`,b),c=t(`$ZodUnion`,d)', 'shared.js');
    }, /^Error: Expected shared\.js to have .*, got \$ZodUnion: /);
  });

  it('takes those that were looked at', () => {
    requireKnownClasses('a=t(`$ZodObject`,b),c=t("$ZodCheckRegex",d)', 'shared.js');
  });
});
