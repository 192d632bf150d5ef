/**
 * Tells the elements where their script came from, before any of them is defined: the first import of each entry.
 * This file ends up in a chunk of the version's folder, so that its own address will do.
 */
import { setScriptUrl } from '../shared/directory-url.ts';

setScriptUrl(import.meta.url);
