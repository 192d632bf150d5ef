/** Reading request bodies: bounded, of a known type, in UTF-8. */
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import type { AppContext, AppEnv } from './app-types.ts';
import { bodyType, FORM_BODY, JSON_BODY } from './media-type.ts';
import { ProblemError } from './problem-error.ts';

/** The longest application is far below this; the rest is abuse or a mistake. */
const MAX_BODY_BYTES = 64 * 1024;

/** No body of the contract is nested deeper than five levels; far deeper ones end in stack overflows. */
const MAX_DEPTH = 32;

/** Refuses longer bodies before they are read whole. */
export const limitBody: MiddlewareHandler<AppEnv> = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new ProblemError(
      'payload-too-large',
      `Expected a body of at most ${String(MAX_BODY_BYTES)} bytes.`,
      { headers: { Connection: 'close' } },
    );
  },
});

/** @throws {ProblemError} 415 where the body is not of one of the types, or is compressed */
export function expectBodyType(c: AppContext, types: readonly string[]): void {
  const type = bodyType(c);
  const coding = c.req.header('content-encoding');
  if (coding !== undefined && coding.trim().toLowerCase() !== 'identity') {
    throw new ProblemError(
      'unsupported-media-type',
      `Expected a body without content coding, got "${coding}".`,
      {
        headers: { 'Accept-Encoding': 'identity' },
      },
    );
  }
  if (type === undefined || !types.includes(type)) {
    const got = type === undefined ? 'none' : `"${type}"`;
    const header = c.req.method === 'PATCH' ? 'Accept-Patch' : 'Accept-Post';
    throw new ProblemError(
      'unsupported-media-type',
      `Expected a body of type ${types.join(' or ')}, got ${got}.`,
      {
        headers: { [header]: types.join(', ') },
      },
    );
  }
}

/** @throws {ProblemError} 400 where the body is not JSON or nested too deep, 415 where it does not say it is JSON */
export async function readJson(c: AppContext): Promise<unknown> {
  expectBodyType(c, [JSON_BODY]);
  const value = parseJson(await readText(c));
  if (isDeeperThan(value, MAX_DEPTH)) {
    const most = String(MAX_DEPTH);
    throw new ProblemError(
      'bad-request',
      `Expected the body to be nested at most ${most} levels deep.`,
    );
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError('bad-request', 'Expected the body to be JSON.', { cause: error });
  }
}

function isDeeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let step = 0; step <= depth; step += 1) {
    level = level.flatMap((member): unknown[] =>
      typeof member === 'object' && member !== null ? Object.values(member) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** The fields of a posted form, as `readFields` gives them, without those left blank. */
export async function readForm(c: AppContext): Promise<Record<string, string>> {
  return filledIn(await readFields(c));
}

/** The fields that are not empty. */
export function filledIn(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/**
 * All fields of a posted form, those left blank as empty texts. Of a repeated field the last value counts; line ends are
 * those of JavaScript, not the CRLF that browsers send.
 */
export async function readFields(c: AppContext): Promise<Record<string, string>> {
  expectBodyType(c, [FORM_BODY]);
  const fields = [...new URLSearchParams(await readText(c))].map(
    ([name, value]) => [name, value.trim() === '' ? '' : value.replaceAll('\r\n', '\n')] as const,
  );
  return Object.fromEntries(fields);
}

async function readText(c: AppContext): Promise<string> {
  const bytes = await c.req.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ProblemError('bad-request', 'Expected the body to be UTF-8.', { cause: error });
  }
}
