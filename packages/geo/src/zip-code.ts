/**
 * Places by ZIP code, looked up on the device in shards of a few kB, so that what was typed is never sent: which shard is
 * asked for tells three digits. Apart from cities, which take far more code to find.
 */
import type { ZipShard } from '@stem-ecosystems/schema/gazetteer';
import type { GazetteerPlace } from './gazetteer.ts';
import { US_REGIONS } from './places.ts';

const ZIP = /^\s*(\d{5})(?:-\d{4})?\s*$/;

/** Whether a text is a ZIP code: five digits, with or without the four further ones. */
export function isZip(text: string): boolean {
  return ZIP.test(text);
}

/**
 * The first three digits, which name the shard.
 * @throws {TypeError} when the text is not a ZIP code.
 */
export function zipPrefix(zip: string): string {
  return fiveDigits(zip).slice(0, 3);
}

function fiveDigits(zip: string): string {
  const digits = ZIP.exec(zip)?.[1];
  if (digits === undefined)
    throw new TypeError(`Expected \`zip\` to be five digits, got "${zip.slice(0, 80)}".`);
  return digits;
}

/**
 * The place of a ZIP code; undefined where the shard has no such code.
 * @throws {TypeError} when the text is not a ZIP code.
 */
export function findZip(shard: ZipShard, zip: string): GazetteerPlace | undefined {
  const digits = fiveDigits(zip);
  const row = shard.zips[digits];
  if (row === undefined) return undefined;
  const [lat, lng, name, state, county] = row;
  const label = `${name}, ${state} ${digits}`;
  // The freely associated states (FM, MH, PW) have ZIP codes and are countries of their own.
  const isUs = US_REGIONS[state] !== undefined;
  return {
    kind: 'zip',
    label,
    name,
    ...(isUs ? { region: state, country: 'US' } : { country: state }),
    ...(county === '' ? {} : { county }),
    lat,
    lng,
    zip: digits,
  };
}
