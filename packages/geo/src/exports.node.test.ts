import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const root = new URL('../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
};

for (const [subpath, target] of Object.entries(exports)) {
  it(`exports ${subpath} from a file that is there`, () => {
    const source = typeof target === 'string' ? target : target['@stem-ecosystems/source'];
    assert.ok(source !== undefined && existsSync(new URL(source, root)), source);
    if (typeof target === 'string') return;
    const built = source.replace('./src/', './dist/').replace(/\.ts$/, '');
    assert.deepEqual([target['types'], target['default']], [`${built}.d.ts`, `${built}.js`]);
  });
}
