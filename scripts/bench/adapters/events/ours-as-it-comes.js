/** The list as it is without attributes: twenty entries, and a button for more. */
import { createList } from './_convenings.js';

/** @param {HTMLElement} el */
export const create = (el) => createList(el, {});
