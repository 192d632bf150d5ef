import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weighModuleGraph } from '../scripts/size/module-graph.js';

describe('the scripts as built', () => {
  for (const { title, bytes, budgetBytes } of weighModuleGraph()) {
    it(`keep to the budget: ${title}`, () => {
      assert.ok(bytes <= budgetBytes, `Expected at most ${budgetBytes} bytes, got ${bytes}.`);
    });
  }
});
