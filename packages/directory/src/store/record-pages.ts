/** One page of records, by name or by distance. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import * as z from 'zod/mini';
import { readCursor, writeCursor } from './cursor.ts';
import { isNarrowed, isWhole, matching, type RecordFilter } from './matching.ts';
import type { NearbyQuery, PlaceIndex } from './place-index.ts';
import type { RecordOf } from './record-kinds.ts';
import type { Snapshot } from './snapshot.ts';
import { readTotals } from './staged-totals.ts';
import type { RecordPage } from './types.ts';

interface Paged {
  limit?: number;
  cursor?: string;
}

/** A record with its type, as the table has them. */
export interface TypedRecord<Type extends RecordType> {
  type: Type;
  record: RecordOf[Type];
}

const namePosition = z.tuple([z.string(), z.string(), z.string()]);
const distancePosition = z.tuple([z.number(), z.string()]);

/**
 * Records by folded name, id and type.
 *
 * @throws {CursorError} when the cursor belongs to another question.
 */
export async function pageByName<Type extends RecordType>(
  snapshot: Snapshot,
  types: readonly Type[],
  query: RecordFilter & Paged,
  defaultLimit: number,
): Promise<RecordPage<TypedRecord<Type>>> {
  const list = types.join('+');
  const after = readCursor(list, query, namePosition);
  const { limit = defaultLimit } = query;
  const { trx, generation } = snapshot;
  const isMatch = matching(generation, types, query);
  let page = trx
    .selectFrom('records')
    .select(['type', 'id', 'name_key', 'content'])
    .where(isMatch)
    .orderBy('name_key')
    .orderBy('id')
    .orderBy('type');
  if (after !== undefined) {
    page = page.where((eb) =>
      eb(eb.refTuple('name_key', 'id', 'type'), '>', eb.tuple(...asKey(after))),
    );
  }
  const rows = await (limit === Infinity ? page : page.limit(limit + 1)).execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    records: shown.map(({ type, content }) => ({
      type: type as Type,
      record: JSON.parse(content) as RecordOf[Type],
    })),
    total: await totalOf(snapshot, types, query),
    ...(last !== undefined &&
      rows.length > limit && {
        nextCursor: writeCursor(list, query, [last.name_key, last.id, last.type]),
      }),
  };
}

/** Counted only where a filter is in force: what a whole list has is known. */
async function totalOf(
  { trx, generation, kept }: Snapshot,
  types: readonly RecordType[],
  query: RecordFilter,
): Promise<number> {
  if (isWhole(query)) {
    const totals = await kept(readTotals);
    return types.reduce((sum, type) => sum + (totals.get(type)?.count ?? 0), 0);
  }
  const { total } = await trx
    .selectFrom('records')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(matching(generation, types, query))
    .executeTakeFirstOrThrow();
  return total;
}

/** The type of the last member is checked by the comparison itself: another text is only another position. */
function asKey([nameKey, id, type]: z.infer<typeof namePosition>): [string, string, RecordType] {
  return [nameKey, id, type as RecordType];
}

/**
 * Records with a place, by geodesic distance and id, each with its `distanceKm`.
 *
 * @throws {CursorError} when the cursor belongs to another question.
 */
export async function pageByDistance<Type extends RecordType>(
  snapshot: Snapshot,
  places: PlaceIndex,
  type: Type,
  query: RecordFilter & Paged & { near: readonly [number, number]; radiusKm?: number },
  defaultLimit: number,
): Promise<RecordPage<RecordOf[Type] & { distanceKm: number }>> {
  const after = readCursor(type, query, distancePosition);
  const { limit = defaultLimit, radiusKm = Infinity } = query;
  const nearby: NearbyQuery = {
    point: { lat: query.near[0], lng: query.near[1] },
    maxKm: radiusKm,
    ...(await countedOf(snapshot, type, query)),
  };
  const found = places.page(nearby, limit + 1, after && { km: after[0], id: after[1] });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const contents = await contentsOf<Type>(
    snapshot,
    shown.map(({ num }) => num),
  );
  return {
    records: shown.flatMap(({ num, km }) => {
      const record = contents.get(num);
      return record === undefined ? [] : [{ ...record, distanceKm: km }];
    }),
    total: places.count(nearby),
    ...(last !== undefined &&
      found.length > limit && { nextCursor: writeCursor(type, query, [last.km, last.id]) }),
  };
}

/** Asks the database only for what the index does not know itself. */
async function countedOf(
  { trx, generation }: Snapshot,
  type: RecordType,
  query: RecordFilter,
): Promise<Pick<NearbyQuery, 'nums' | 'withLow'>> {
  if (!isNarrowed(query)) return { withLow: query.include?.includes('low') === true };
  const rows = await trx
    .selectFrom('records')
    .select('num')
    .where(matching(generation, [type], query))
    .execute();
  return { nums: new Set(rows.map(({ num }) => num)) };
}

/** Records by number, in order of name and id. */
export async function contentsOf<Type extends RecordType>(
  { trx }: Snapshot,
  nums: readonly number[],
): Promise<Map<number, RecordOf[Type]>> {
  if (nums.length === 0) return new Map();
  const rows = await trx
    .selectFrom('records')
    .select(['num', 'content'])
    .where('num', 'in', nums)
    .orderBy('name_key')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ num, content }) => [num, JSON.parse(content) as RecordOf[Type]]));
}
