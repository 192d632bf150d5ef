/** A failure of the database that one sentence explains to the operator; the cause has the details. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** What a cause says of itself, on one line. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replaceAll(/\s*\n\s*/g, ' ');
}
