import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeBudget, outlinesIn } from './budgets.js';

describe('codeBudget', () => {
  it('is nothing for a page without a widget', () => {
    assert.equal(codeBudget([]), 0);
  });

  it('is that of the tag when there is one', () => {
    assert.equal(codeBudget(['ecosystem-map']), 46_000);
  });

  it('counts once what two tags share', () => {
    assert.equal(codeBudget(['ecosystem-map', 'join-form']), 56_000);
    assert.equal(codeBudget(['convening-list', 'join-form']), 46_000);
  });

  it('is wider for a map with organizations or programs', () => {
    assert.equal(codeBudget(['ecosystem-map'], { hasLayers: true }), 56_000);
  });

  it('has a figure of its own for all three', () => {
    assert.equal(codeBudget(['ecosystem-map', 'convening-list', 'join-form']), 68_000);
  });
});

describe('outlinesIn', () => {
  it('knows the chunks of outlines by their name', () => {
    assert.equal(outlinesIn('/cdn/0.1.0/us-states.data-C8BhJ5zk.js'), 'us-states');
    assert.equal(outlinesIn('0.1.0/world.data-B7Gb3xQU.js'), 'world');
  });

  it('takes no other chunk for one', () => {
    assert.equal(outlinesIn('/cdn/0.1.0/world-B7Gb3xQU.js'), undefined);
  });
});
