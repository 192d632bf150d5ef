import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setBusy } from './busy-elements.ts';
import { afterOthers } from './when-idle.ts';

describe('afterOthers', () => {
  it('works at once where everything of the page is shown', () => {
    let done = 0;
    afterOthers(() => (done += 1));
    assert.equal(done, 1);
  });

  it('lets others go first until they are shown', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const other = {};
    setBusy(other, true);
    let done = 0;
    afterOthers(() => (done += 1));
    t.mock.timers.tick(1000);
    assert.equal(done, 0);
    setBusy(other, false);
    t.mock.timers.tick(100);
    assert.equal(done, 1);
  });

  it('waits for others no longer than three seconds', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const other = {};
    setBusy(other, true);
    t.after(() => setBusy(other, false));
    let done = 0;
    afterOthers(() => (done += 1));
    for (let tenth = 1; tenth < 30; tenth += 1) t.mock.timers.tick(100);
    assert.equal(done, 0);
    t.mock.timers.tick(100);
    assert.equal(done, 1);
  });
});
