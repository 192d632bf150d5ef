/** Lists as a static host holds them: whole, on one page. */
import { featureCollectionSchema, itemListSchema } from '@stem-ecosystems/schema/lists';

/** Asks the app for a path and returns the JSON of its answer. */
export type AskApp = (path: string) => Promise<unknown>;

/** A record or feature as the app wrote it. */
export interface Identified {
  id: string;
}

export interface WholeCollection {
  type: 'FeatureCollection';
  features: Identified[];
  numberMatched: number;
}

interface Page {
  members: readonly unknown[];
  nextCursor?: string;
}

/** All features of `/v1/NAME.geojson`, in its order. @param filter - further parameters, as `{ include: 'low' }` */
export async function wholeCollection(
  ask: AskApp,
  name: string,
  filter: Readonly<Record<string, string>> = {},
): Promise<WholeCollection> {
  const features = await everyPage(ask, `/v1/${name}.geojson`, filter, (answer) => {
    const { features: members, ...rest } = featureCollectionSchema.parse(answer);
    return { ...rest, members };
  });
  return { type: 'FeatureCollection', features, numberMatched: features.length };
}

/**
 * Every listed convening, past and to come, by id: the records themselves, for the reader expands their recurrence.
 * Each has an occurrence before now or after it, or is a series without days, which counts as to come.
 */
export async function wholeConvenings(ask: AskApp): Promise<Identified[]> {
  const readPage = (answer: unknown): Page => {
    const { items: members, ...rest } = itemListSchema.parse(answer);
    return { ...rest, members };
  };
  const past = await everyPage(ask, '/v1/convenings.json', { past: 'true' }, readPage);
  const toCome = await everyPage(ask, '/v1/convenings.json', {}, readPage);
  const ids = new Set([...past, ...toCome].map(({ id }) => id));
  const convenings: Identified[] = [];
  for (const id of [...ids].sort()) {
    convenings.push(identified(await ask(`/v1/convenings/${encodeURIComponent(id)}.json`)));
  }
  return convenings;
}

async function everyPage(
  ask: AskApp,
  path: string,
  filter: Readonly<Record<string, string>>,
  readPage: (answer: unknown) => Page,
): Promise<Identified[]> {
  const found: Identified[] = [];
  const search = new URLSearchParams({ ...filter, limit: '1000' });
  let next: string | undefined;
  do {
    if (next !== undefined) search.set('cursor', next);
    const { members, nextCursor } = readPage(await ask(`${path}?${search.toString()}`));
    found.push(...members.map(identified));
    next = nextCursor;
  } while (next !== undefined);
  return found;
}

/** The value itself, not a checked copy: it is written as the app answered it. */
function identified(value: unknown): Identified {
  if (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
  ) {
    return value as Identified;
  }
  throw new TypeError('Expected every member of a list to have an `id`.');
}
