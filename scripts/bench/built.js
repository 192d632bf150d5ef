/** What the adapters of all three elements share: the built scripts, and a source of the page's own. */

/** Where the command puts the scripts of the CDN, beside the pages of the benchmark. */
const FOLDER = '/ours/';

/**
 * Loads the script of a tag by its name, as a page does that makes its tags by a script: the loader would find them only
 * when the data of the benchmark has come. Its address is made here, so that no bundler takes the files apart.
 *
 * @param {string} tag
 * @returns {Promise<unknown>} once the tag is defined
 */
export async function load(tag) {
  const { href } = new URL(`${FOLDER}${tag.replace('stem-', '')}.js`, location.href);
  await import(href);
  return customElements.whenDefined(tag);
}

/**
 * A `DirectorySource` that answers with what the benchmark made up, and only to the methods that it is given.
 *
 * @param {Record<string, unknown>} methods
 * @returns {object}
 */
export function sourceOf(methods) {
  return { baseUrl: `${location.origin}/`, describe: () => answer(DIRECTORY), ...methods };
}

/**
 * @template T
 * @param {T} value
 * @returns {Promise<{ value: T, issues: never[] }>}
 */
export function answer(value) {
  return Promise.resolve({ value, issues: [] });
}

/**
 * The whole list as one page.
 *
 * @template T
 * @param {readonly T[]} records
 */
export function page(records) {
  return answer({ records: [...records], total: records.length });
}

/** @returns {Promise<void>} when all that wanted to draw in the next frame has done so */
export async function frame() {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}

/**
 * @param {Element} element
 * @param {string} type
 * @returns {Promise<Event>} the next event of a type; rejects when the element says that it failed
 */
export function next(element, type) {
  return new Promise((resolve, reject) => {
    element.addEventListener(type, resolve, { once: true });
    element.addEventListener('stem-error', (event) => {
      reject(new Error(String(Reflect.get(event, 'cause'))));
    });
  });
}

const DIRECTORY = {
  name: 'Benchmark',
  version: '1',
  queries: true,
  counts: { ecosystems: 0, organizations: 0, programs: 0, convenings: 0 },
  languages: ['en'],
  attribution: [{ text: 'Generated' }],
  links: { applications: 'v1/applications' },
};
