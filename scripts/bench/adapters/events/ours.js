/** The list with every entry shown, as the others show them. */
import { createList } from './_convenings.js';

const ALL = 100_000;

/** @param {HTMLElement} el */
export const create = (el) => createList(el, { limit: ALL });
