/** No directory is named, or there is none at the address an element was left to guess. */
export class DirectoryUnknownError extends Error {
  override name = 'DirectoryUnknownError';
  readonly code = 'directory-unknown';
}
