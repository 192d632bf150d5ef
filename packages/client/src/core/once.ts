/**
 * Code that is asked for again and again. `import()` takes a task of its own even for what has come, behind all that the
 * page is drawing; a kept promise does not. After a failure the next to ask tries again.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
