/** Names for references across types. */
import type { DirectoryStore } from '../store/types.ts';

/** Name of what `type/id` refers to; undefined where there is none, or a type that cannot be asked for by id. */
export async function nameOfReference(
  store: DirectoryStore,
  reference: string | undefined,
): Promise<string | undefined> {
  const [type, id] = /^(\w+)\/(.+)$/su.exec(reference ?? '')?.slice(1) ?? [];
  if (id === undefined) return undefined;
  if (type === 'ecosystem') return (await store.ecosystem(id))?.name;
  if (type === 'convening') return (await store.convening(id))?.name;
  return undefined;
}
