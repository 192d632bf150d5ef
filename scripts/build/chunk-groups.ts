/** The part of the bundler's chunking context that is needed here. */
export interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

/** The script of a tag. */
export interface TagScript {
  /** Id of its module. */
  entry: string;
  /** Ends of the ids of modules that it loads by `import()` and without which it cannot be used. */
  awaited: readonly string[];
  /** Ends of the ids of modules that others could load by `import()` and only this tag does. */
  own?: readonly string[];
  /** Ends of the ids of modules that are to run before the tag is there. */
  early?: readonly string[];
}

/** A group of modules as the bundler takes it; where two would have a module, that of the higher priority gets it. */
interface ChunkGroup {
  priority: number;
  name: (id: string, graph: ModuleGraph) => string | null;
}

/**
 * Which modules stand together in one chunk. One larger chunk compresses better than several, so there are few, and none
 * holds what is loaded only later:
 * - `shared`: what two tags or more need to be ready, and what is too small for a chunk of its own.
 * - `<tag>-parts`: what one tag needs to be ready, and code that others load later needs too, or what is asked for ahead
 *   of it. Apart from the tag, which is not defined for the sake of others, and for which that does not wait.
 * - `<tag>-element`: what only that tag needs.
 * Everything else is split where the bundler sees fit.
 *
 * @param tags by the name of each
 * @param small ids of the modules that are too small
 */
export function chunkGroups(
  tags: Readonly<Record<string, TagScript>>,
  small = /(?!)/,
): ChunkGroup[] {
  let reached: Reached[] | undefined;
  const group = (
    priority: number,
    nameOf: (users: Users, id: string) => string | null,
  ): ChunkGroup => ({
    priority,
    name: (id, graph) => {
      reached ??= Object.entries(tags).map(([tag, script]) => reachOf(tag, script, tags, graph));
      const atOnce = reached.filter((from) => from.atOnce.has(id)).map(({ tag }) => tag);
      const later = reached.filter((from) => from.everAfter.has(id)).map(({ tag }) => tag);
      return nameOf({ atOnce, later }, id);
    },
  });
  return [
    group(3, ({ atOnce }, id) => (atOnce.length > 1 || small.test(id) ? 'shared' : null)),
    group(2, ({ atOnce: [tag], later }, id) =>
      tag && (later.length > 1 || isIn(id, tags[tag]?.early)) ? `${tag}-parts` : null,
    ),
    group(1, ({ atOnce: [tag] }) => (tag ? `${tag}-element` : null)),
  ];
}

/** The tags that need a module to be ready, and those that may ever load it. */
interface Users {
  atOnce: string[];
  later: string[];
}

/** Ids of the modules that a tag needs to be ready, and of all that it may ever load. */
interface Reached {
  tag: string;
  atOnce: Set<string>;
  everAfter: Set<string>;
}

function reachOf(
  tag: string,
  { entry, awaited }: TagScript,
  tags: Readonly<Record<string, TagScript>>,
  graph: ModuleGraph,
): Reached {
  const ofOthers = Object.entries(tags).flatMap(([other, { own = [] }]) =>
    other === tag ? [] : own,
  );
  return {
    tag,
    atOnce: reachedFrom(entry, graph, (next) => isIn(next, awaited)),
    everAfter: reachedFrom(entry, graph, (next) => !isIn(next, ofOthers)),
  };
}

function isIn(id: string, ends: readonly string[] = []): boolean {
  return ends.some((end) => id.endsWith(end));
}

function reachedFrom(
  id: string,
  graph: ModuleGraph,
  follows: (dynamicallyImported: string) => boolean,
  found = new Set<string>(),
): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
  for (const next of [...importedIds, ...dynamicallyImportedIds.filter(follows)]) {
    reachedFrom(next, graph, follows, found);
  }
  return found;
}
