import type { Answer, RecordPage } from '../types.ts';

/** One answer made of several: all issues, and as old as the oldest of them. */
export function combine<T>(value: T, parts: readonly Answer<unknown>[]): Answer<T> {
  const issues = parts.flatMap((part) => part.issues);
  const [stale] = parts
    .flatMap((part) => part.stale ?? [])
    .sort((a, b) => a.storedAt.getTime() - b.storedAt.getTime());
  return stale === undefined ? { value, issues } : { value, issues, stale };
}

/** Every record of a list that comes in pages, `ask` being called with the cursor of each. */
export async function allPages<T>(
  ask: (cursor: { cursor?: string }) => Promise<Answer<RecordPage<T>>>,
): Promise<Answer<T[]>> {
  const pages: Answer<RecordPage<T>>[] = [];
  let next: { cursor?: string } | undefined = {};
  while (next !== undefined) {
    const page: Answer<RecordPage<T>> = await ask(next);
    pages.push(page);
    const { nextCursor } = page.value;
    next = nextCursor === undefined ? undefined : { cursor: nextCursor };
  }
  return combine(
    pages.flatMap(({ value }) => value.records),
    pages,
  );
}
