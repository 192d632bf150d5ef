import { warnOnce } from './log.ts';

/**
 * Registers a tag. The first definition on a page stays, so that two copies or two versions of the elements can be
 * loaded: the later one leaves the tag alone and says so once.
 */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) {
    customElements.define(tag, element);
  } else if (customElements.get(tag) !== element) {
    warnOnce(tag, 'defined-twice', 'was already defined by another copy; that one stays.');
  }
}
