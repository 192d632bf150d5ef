/**
 * `npm run docs`: the README of the elements, their manifest (custom-elements.json) and what editors know of the tags,
 * all from the classes and the hand-written texts beside them; and the list of the decisions. Run after a change of any.
 */
import { setUp } from './set-up.js';

await setUp(import.meta.url);
const { writeFiles } = await import('./docs/files.js');
await writeFiles();
