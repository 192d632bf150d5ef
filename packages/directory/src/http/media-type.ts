/** Media types of request bodies. */
import type { AppContext } from './app-types.ts';

export const JSON_BODY = 'application/json';
export const FORM_BODY = 'application/x-www-form-urlencoded';

/** The media type of the body in lower case, without parameters; undefined where none is named. */
export function bodyType(c: AppContext): string | undefined {
  return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
}

/** Whether a browser without script posts a form. */
export function isFormPost(c: AppContext): boolean {
  return c.req.method === 'POST' && bodyType(c) === FORM_BODY;
}
