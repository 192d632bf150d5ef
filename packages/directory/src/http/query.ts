/** The query string of a request, read by the contract's tables. */
import { CursorError } from '../store/types.ts';
import { readQuery, type QueryOf } from '@stem-ecosystems/schema/queries';
import type { AppContext } from './app-types.ts';
import { invalidQuery } from './problem-error.ts';

/** @throws {ProblemError} 400 for a parameter that is unknown, stands twice, or breaks its rule */
export function queryOf<Table extends object>(c: AppContext, table: Table): QueryOf<Table> {
  const read = readQuery(table, new URL(c.req.url).searchParams);
  if (!read.ok) throw invalidQuery(read.issues);
  return read.query;
}

/** @throws {ProblemError} 400 where there is any parameter */
export function expectNoQuery(c: AppContext): void {
  const search = new URL(c.req.url).searchParams;
  if (search.size === 0) return;
  const issues = [...new Set(search.keys())].map((name) => ({
    path: name,
    message: `Expected no parameters, got "${name}"`,
    value: search.get(name),
  }));
  throw invalidQuery(issues);
}

/** Runs a question to the store; a cursor it refuses becomes a 400. */
export async function asking<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if (!(error instanceof CursorError)) throw error;
    const message = 'Expected `cursor` to be `nextCursor` of an answer to the same question';
    throw invalidQuery([{ path: 'cursor', message }]);
  }
}
