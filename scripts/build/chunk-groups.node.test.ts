import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chunkGroups, type ModuleGraph } from './chunk-groups.ts';

/** What each module imports, "later" by `import()`. */
const MODULES: Record<string, { imports?: string[]; later?: string[] }> = {
  map: { imports: ['lit', 'geo', 'camera', 'land'], later: ['picture', 'details', 'sending'] },
  picture: { imports: ['outlines'] },
  details: { imports: ['camera', 'crumb'] },
  form: { imports: ['lit', 'answers'], later: ['finder', 'sending'] },
  sending: { imports: ['answers'] },
  finder: { imports: ['geo', 'index'] },
};

const graph: ModuleGraph = {
  getModuleInfo: (id) => ({
    importedIds: MODULES[id]?.imports ?? [],
    dynamicallyImportedIds: MODULES[id]?.later ?? [],
  }),
};

function chunkOf(id: string): string | undefined {
  const tags = {
    map: { entry: 'map', awaited: ['picture'], early: ['land'] },
    form: { entry: 'form', awaited: [], own: ['sending'] },
  };
  const groups = chunkGroups(tags, /^crumb$/);
  const names = groups
    .sort((a, b) => b.priority - a.priority)
    .map(({ name }) => name(id, graph))
    .filter((name) => name !== null);
  return names[0];
}

describe('chunkGroups', () => {
  it('shares what two tags need to be ready', () => {
    assert.equal(chunkOf('lit'), 'shared');
  });

  it('keeps what one tag needs together, what it awaits included', () => {
    assert.equal(chunkOf('map'), 'map-element');
    assert.equal(chunkOf('picture'), 'map-element');
    assert.equal(chunkOf('outlines'), 'map-element');
    assert.equal(chunkOf('camera'), 'map-element');
  });

  it('keeps apart from a tag what another loads later', () => {
    assert.equal(chunkOf('geo'), 'map-parts');
  });

  it('keeps apart from a tag what is to run before it', () => {
    assert.equal(chunkOf('land'), 'map-parts');
  });

  it('does not mind who could load what only one does', () => {
    assert.equal(chunkOf('answers'), 'form-element');
    assert.equal(chunkOf('sending'), undefined);
  });

  it('shares what is too small to stand by itself', () => {
    assert.equal(chunkOf('crumb'), 'shared');
  });

  it('leaves the rest to the bundler', () => {
    assert.equal(chunkOf('details'), undefined);
    assert.equal(chunkOf('finder'), undefined);
    assert.equal(chunkOf('index'), undefined);
  });
});
