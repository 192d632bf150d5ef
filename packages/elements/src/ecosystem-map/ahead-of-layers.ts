/**
 * Begins what a map with organizations or programs waits for longest, while its scripts are on their way: the answers
 * of its directory, where the tag names one, and the engine's own tables. Imports next to nothing, so that it comes
 * first. Where it guesses wrong, all is asked for as it would be without it.
 */
import { askAhead } from '@stem-ecosystems/client/ask-ahead';

/** What such a map reads before it can show anything. */
const FIRST_READ = ['v1/directory.json', 'v1/ecosystems.geojson'];

/** A base that only lacks its "/": what else an attribute may hold is the element's own affair. */
const PLAIN_URL = /^https?:[^?#]+$/;

for (const tag of document.querySelectorAll('stem-ecosystem-map[layers*=r][directory]')) {
  const named = tag.getAttribute('directory')?.trim();
  const base = named ? URL.parse(named, document.baseURI)?.href : undefined;
  if (base === undefined || !PLAIN_URL.test(base)) continue;
  for (const path of FIRST_READ) askAhead(new URL(path, base.replace(/\/?$/, '/')).href);
}

// The first name of a country and the first short number of a page take the engine up to 20 ms each: it loads what it
// knows of all languages. Every map with these layers words both in its first picture.
new Intl.DisplayNames('en', { type: 'region' });
new Intl.NumberFormat('en', { notation: 'compact' }).format(1);
