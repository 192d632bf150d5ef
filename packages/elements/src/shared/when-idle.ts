/** When what can wait is done. */
import { isPageBusy } from './busy-elements.ts';

/** What comes first has this long to itself. */
const PAUSE_MS = 200;
/** A page that is never idle gets it all the same, after so long. */
const LATEST_MS = 1000;
/** So often it is seen whether others of the page are shown, ms, and so many times. */
const LOOK_MS = 100;
const LOOKS = 30;
/** What nobody has turned to yet comes after so long. */
const LONG_PAUSE_MS = 2000;

/** Does what nobody waits for, once the page has had the time to draw and nothing else to do. */
export function whenIdle(work: () => void): void {
  setTimeout(() => {
    // Safari has no such callback yet (bugs.webkit.org/show_bug.cgi?id=164193).
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: LATEST_MS });
    else work();
  }, PAUSE_MS);
}

/** Loads what an element shows besides what it is for: once all of ours show something, after three seconds at the latest. */
export function afterOthers(work: () => void, looks = LOOKS): void {
  if (looks === 0 || !isPageBusy()) {
    work();
    return;
  }
  setTimeout(() => {
    afterOthers(work, looks - 1);
  }, LOOK_MS);
}

/** Loads what may never be needed, a while after all our elements are shown: to be printed, say. */
export function whenAllIsShown(work: () => void): void {
  setTimeout(() => {
    if (isPageBusy()) whenAllIsShown(work);
    else work();
  }, LONG_PAUSE_MS);
}
