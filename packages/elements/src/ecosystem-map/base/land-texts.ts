/**
 * Reads the outlines of the land as they come: mostly before the map itself, while the page has nothing else to do.
 * Imports next to nothing, so that it need not wait for the map.
 */
import { readOutlines, type WrittenOutlines } from '@stem-ecosystems/geo/outline-reader';

/** States and territories of the US; all countries. */
type LandName = 'states' | 'countries';

const read = new Map<LandName, WrittenOutlines>();

/**
 * Reads a text that has come, for all maps of the page.
 * @throws {SyntaxError} when the text is none of outlines.
 */
export function bringLand(name: LandName, encoded: string): WrittenOutlines {
  const { country, shapes } = readOutlines(encoded);
  // Which shapes are in view is known from the rings of all, so all are made now.
  const made = shapes.map(({ id, readRings }) => {
    const rings = readRings();
    return { id, readRings: () => rings };
  });
  const land = { country, shapes: made };
  read.set(name, land);
  return land;
}

/** What has been read; undefined until it has come. */
export function landOf(name: LandName): WrittenOutlines | undefined {
  return read.get(name);
}
