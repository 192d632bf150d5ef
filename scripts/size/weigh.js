import { brotliCompressSync, constants } from 'node:zlib';

/**
 * @typedef {object} Weight
 * @property {string} title what was weighed
 * @property {number} bytes
 * @property {number} budgetBytes
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
