import { brotliCompressSync, constants } from 'node:zlib';

/**
 * @typedef {object} Weight
 * @property {string} title what was weighed
 * @property {number} bytes
 * @property {number} budgetBytes
 * @property {{ file: string, bytes: number }[]} files that make it up
 */

/**
 * The size of a script as it is transferred: brotli at 11, as the directory sends it.
 *
 * @param {Buffer} body
 * @returns {number} bytes
 */
export function transferBytes(body) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params }).length;
}

/**
 * @param {string} title
 * @param {number} budgetBytes
 * @param {Weight['files']} files
 * @returns {Weight} of all the files together
 */
export function weightOf(title, budgetBytes, files) {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { title, bytes, budgetBytes, files };
}
