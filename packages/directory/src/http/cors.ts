/** Cross-origin access: any page may read and submit, no page may send credentials. */

/**
 * On every answer of the contract, errors included. A sandboxed frame sends `Origin: null`, which only "*" allows.
 * `Cross-Origin-Resource-Policy` lets pages with `Cross-Origin-Embedder-Policy: require-corp` use the scripts.
 */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, Location',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** What a preflight is told, for a day. @param methods - those of the asked path */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    ...corsHeaders,
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': 'content-type, idempotency-key, if-none-match, authorization',
    'Access-Control-Max-Age': '86400',
  };
}

/** Whether a path is part of the contract that other origins may use. */
export function isShared(path: string): boolean {
  return /^\/(v1|cdn)\//.test(path) || path === '/openapi.json';
}
