/** What is read of a whole generation, and kept as long as it is published. */
import { boundsOf } from '@stem-ecosystems/geo/bounds';
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Convening } from '@stem-ecosystems/schema/convening';
import type { Directory } from '@stem-ecosystems/schema/directory';
import { matching } from './matching.ts';
import type { Snapshot } from './snapshot.ts';
import { readTotals } from './staged-totals.ts';

/** How many records of each type are listed. */
export async function readCounts(snapshot: Snapshot): Promise<Directory['counts']> {
  const totals = await snapshot.kept(readTotals);
  const of = (type: RecordType) => totals.get(type)?.count ?? 0;
  return {
    ecosystems: of('ecosystem'),
    organizations: of('organization'),
    programs: of('program'),
    convenings: of('convening'),
  };
}

/** The box of the listed ecosystems; undefined where there are none. */
export async function readBounds({ trx, generation }: Snapshot): Promise<Directory['bounds']> {
  const rows = await trx
    .selectFrom('records')
    .select(['latitude', 'longitude'])
    .where(matching(generation, ['ecosystem'], {}))
    .execute();
  const box = boundsOf(
    rows.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ lat: latitude, lng: longitude }],
    ),
  );
  return box && [box.west, box.south, box.east, box.north];
}

/** All convenings, those of low confidence too. */
export async function readConvenings({ trx, generation }: Snapshot): Promise<Convening[]> {
  const rows = await trx
    .selectFrom('records')
    .select('content')
    .where('generation', '=', generation)
    .where('type', '=', 'convening')
    .orderBy('name_key')
    .orderBy('id')
    .execute();
  return rows.map(({ content }) => JSON.parse(content) as Convening);
}
