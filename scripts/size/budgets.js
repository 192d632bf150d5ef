/**
 * What may be transferred until a widget can be used, in bytes at brotli 11; kB are 1000 bytes.
 */
export const LOADER_BYTES = 2_000;

/** What all three tags need. */
export const SHARED_BYTES = 26_000;

/** By script of a tag, what is shared included. */
export const TAG_BYTES = {
  'ecosystem-map': 46_000,
  'convening-list': 36_000,
  'join-form': 36_000,
};

/** What a map may weigh beyond that where it shows organizations or programs from the start. */
const LAYERS_BYTES = 10_000;

/** All three on one page. */
export const ALL_TAGS_BYTES = 68_000;

/** Chunks of outlines, by their name. They are data, weighed apart from the code. */
export const OUTLINE_BYTES = {
  'us-states': 18_000,
  world: 20_000,
  'us-counties': 135_000,
  'us-county-names': 12_000,
  cities: 6_000,
};

/**
 * What the code for some of the tags may weigh together: what is shared counts once.
 *
 * @param {readonly (keyof typeof TAG_BYTES)[]} tags
 * @param {{ hasLayers?: boolean }} [options] whether a map shows organizations or programs from the start
 * @returns {number}
 */
export function codeBudget(tags, { hasLayers = false } = {}) {
  if (tags.length === 0) return 0;
  const layersBytes = hasLayers ? LAYERS_BYTES : 0;
  if (tags.length === Object.keys(TAG_BYTES).length) return ALL_TAGS_BYTES + layersBytes;
  return tags.reduce((sum, tag) => sum + TAG_BYTES[tag] - SHARED_BYTES, SHARED_BYTES) + layersBytes;
}

/**
 * @param {string} path of a script of ours, as `/cdn/0.1.0/world.data-BX1c9.js`
 * @returns {keyof typeof OUTLINE_BYTES | undefined} which outlines it holds, if any
 */
export function outlinesIn(path) {
  const names = /** @type {(keyof typeof OUTLINE_BYTES)[]} */ (Object.keys(OUTLINE_BYTES));
  return names.find((name) => path.split('/').at(-1)?.startsWith(`${name}.data-`));
}
