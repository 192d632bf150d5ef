/**
 * A reporter for `node --test` that yields the counts of a run as JSON: `{ passed, failed, skipped }`. A file that
 * cannot be loaded counts as one failure, for Node takes it for a test.
 *
 * @param {AsyncIterable<{ type: string, data: { file?: string, counts?: Record<string, number> } }>} source
 */
export default async function* nodeCounts(source) {
  for await (const { type, data } of source) {
    // The summary without a file is that of the whole run.
    if (type !== 'test:summary' || data.file !== undefined || !data.counts) continue;
    const { passed = 0, failed = 0, cancelled = 0, skipped = 0, todo = 0 } = data.counts;
    yield JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo });
  }
}
