/** The part of the bundler's chunking context that is needed here. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * Decides which modules go into the one chunk that all entries share: exactly those that each of them imports at
 * once. One larger chunk compresses better than several, and none of it is there for the sake of code that is loaded
 * later.
 *
 * @param entries ids of the entries
 */
export function nameSharedChunk(
  entries: readonly string[],
): (id: string, graph: ModuleGraph) => 'shared' | null {
  let needed: Set<string>[] | undefined;
  return (id, graph) => {
    needed ??= entries.map((entry) => importedAtOnce(entry, graph));
    return needed.every((ids) => ids.has(id)) ? 'shared' : null;
  };
}

function importedAtOnce(id: string, graph: ModuleGraph, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of graph.getModuleInfo(id)?.importedIds ?? []) importedAtOnce(next, graph, found);
  return found;
}
