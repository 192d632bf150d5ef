/** File names for the paths of the contract. */

/** Longest name of a file or folder on the file systems in use (ext4, APFS, NTFS), bytes. */
const MAX_NAME_BYTES = 255;

/**
 * Names under which a path is written. Ids are percent-encoded, as in the path. Most hosts decode a path before they
 * look for the file, so where decoding changes it and the result is a plain name, that is a second one.
 *
 * @param path - relative, each part percent-encoded
 * @returns relative file names; empty where none can be stored
 */
export function fileNamesOf(path: string): string[] {
  const decoded = path.split('/').map(decodeURIComponent);
  const names = decoded.every(isPlain) ? [path, decoded.join('/')] : [path];
  return [...new Set(names)].filter((name) => name.split('/').every(fits));
}

/** No separator of any system, and nothing that means another folder. */
function isPlain(part: string): boolean {
  return !/[/\\:*?"<>|]/.test(part) && part !== '.' && part !== '..';
}

function fits(part: string): boolean {
  return Buffer.byteLength(part) <= MAX_NAME_BYTES;
}
