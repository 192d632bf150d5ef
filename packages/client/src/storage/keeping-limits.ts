/** How much the kept answers may take, and which go first. */
export interface KeepingLimits {
  answers: number;
  /** Length of one body, characters. */
  charactersEach: number;
  /** Length of all bodies, characters. */
  characters: number;
}

/** What a storage knows of a kept answer without reading it. */
export interface KeptEntry<Key> {
  key: Key;
  /** ISO 8601 in UTC. */
  storedAt: string;
  characters: number;
}

/**
 * Keys of the answers to drop so that the rest, newest first, is within the limits. Empty as a rule.
 * Of answers of the same moment the later in `entries` counts as newer.
 */
export function surplusOf<Key>(entries: readonly KeptEntry<Key>[], limits: KeepingLimits): Key[] {
  const newestFirst = [...entries].reverse().sort((a, b) => compare(b.storedAt, a.storedAt));
  let characters = 0;
  return newestFirst
    .filter((entry, index) => {
      characters += entry.characters;
      return index >= limits.answers || characters > limits.characters;
    })
    .map(({ key }) => key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
