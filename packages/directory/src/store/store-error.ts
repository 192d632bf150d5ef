/** A failure of the database that one sentence explains to the operator; the cause has the details. */
export class StoreError extends Error {
  override name = 'StoreError';
}
