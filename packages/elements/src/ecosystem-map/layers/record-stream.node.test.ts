import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import type { Entry } from '../entry.ts';
import { merge, RecordStream, type StreamPage } from './record-stream.ts';

const named = (name: string): Entry => ({
  recordType: 'organization',
  record: anOrganization({ id: name, name }),
});
const away = (name: string, distanceKm: number): Entry => ({ ...named(name), distanceKm });

/** A list of these pages, the last one the end. */
function streamOf(...pages: { entries: Entry[]; reachedKm?: number }[]): RecordStream {
  let next = 0;
  return new RecordStream(async (): Promise<StreamPage> => {
    const page = pages[next] ?? { entries: [] };
    next += 1;
    return { ...page, isLast: next >= pages.length };
  });
}

const names = (entries: readonly Entry[]): string[] => entries.map(({ record }) => record.name);

describe('several lists in one', () => {
  it('give nothing before they were read', () => {
    assert.deepEqual(merge([streamOf({ entries: [] })], [named('a')]), []);
  });

  it('stand in order of name, as far as nothing unread can come before', async () => {
    const one = streamOf({ entries: [named('a'), named('d')] }, { entries: [named('e')] });
    const other = streamOf({ entries: [named('b'), named('c')] }, { entries: [named('f')] });
    await Promise.all([one.readOn(), other.readOn()]);
    const own: Entry = { recordType: 'ecosystem', record: anEcosystem({ name: 'Bb' }) };
    assert.deepEqual(names(merge([one, other], [own])), ['a', 'b', 'Bb', 'c']);
    await other.readOn();
    assert.deepEqual(names(merge([one, other], [own])), ['a', 'b', 'Bb', 'c', 'd']);
    await one.readOn();
    assert.deepEqual(names(merge([one, other], [])), ['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('have what the reader is at in its place, though something unread may come before', async () => {
    const stream = streamOf({ entries: [named('a')] }, { entries: [named('b')] });
    await stream.readOn();
    const own: Entry = { recordType: 'ecosystem', record: anEcosystem({ id: 'x', name: 'X' }) };
    const known = [own, { ...own, record: anEcosystem({ id: 'y', name: 'Y' }) }];
    assert.deepEqual(names(merge([stream], known, 'ecosystem/x')), ['a', 'X']);
    await stream.readOn();
    assert.deepEqual(names(merge([stream], known, 'ecosystem/x')), ['a', 'b', 'X', 'Y']);
  });

  it('stand nearest first, as far as everything was read', async () => {
    const stream = streamOf(
      { entries: [away('far', 9), away('near', 1)], reachedKm: 5 },
      { entries: [away('between', 7)] },
    );
    await stream.readOn();
    assert.deepEqual(names(merge([stream], [away('own', 4)])), ['near', 'own']);
    await stream.readOn();
    assert.deepEqual(names(merge([stream], [])), ['near', 'between', 'far']);
  });

  it('have each record once, and put what has no place at the end', async () => {
    const stream = streamOf(
      { entries: [away('a', 1)], reachedKm: 1 },
      { entries: [away('a', 1), named('nowhere'), away('z', 3)] },
    );
    await stream.readOn();
    await stream.readOn();
    assert.deepEqual(names(merge([stream], [])), ['a', 'z', 'nowhere']);
  });

  it('read a page once for all who ask while it is read', async () => {
    const stream = streamOf({ entries: [named('a')] }, { entries: [named('b')] });
    await Promise.all([stream.readOn(), stream.readOn()]);
    assert.deepEqual(names(stream.entries), ['a']);
    assert.equal(stream.isDone, false);
  });
});
