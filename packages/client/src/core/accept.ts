/** `fetch` alone asks for anything, ky for text: the directory answers what is asked for. */
export const ACCEPT = 'application/json, application/geo+json, application/problem+json';
