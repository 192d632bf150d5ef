/** When a hand lets go. */
import { whenIdle } from '../../shared/when-idle.ts';

/** Resolves when no hand holds an element any more and the page has nothing else to do. */
export function atRest(element: { matches(selector: string): boolean }): Promise<void> {
  return new Promise((resolve) => {
    whenIdle(() => {
      resolve(element.matches(':active') ? atRest(element) : undefined);
    });
  });
}
