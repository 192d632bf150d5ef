import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { openTestStores } from '../testing/open-test-stores.ts';
import type { Database } from './database.ts';
import { openGeneration } from './generations.ts';
import { StagedWords } from './staged-words.ts';

/** More than are written in one step. */
const RECORDS = 4_000;

async function wordsOf(db: Database, generation: number): Promise<string[]> {
  const rows = await db
    .selectFrom('record_words')
    .select(['word', 'record'])
    .where('generation', '=', generation)
    .execute();
  return rows.map(({ word, record }) => `${word} ${String(record)}`);
}

async function temporaryTables(db: Database): Promise<unknown[]> {
  return (await sql`select name from sqlite_temp_schema`.execute(db)).rows;
}

suite('words on their way', () => {
  test('are none of the database until all have come, and then all are', async (t) => {
    const { db } = await openTestStores(t, {});
    const generation = await openGeneration(db, new Date('2026-11-22T12:00:00Z'));
    const words = new StagedWords(db, generation);
    const expected: string[] = [];
    for (let record = RECORDS; record > 0; record -= 1) {
      await words.add([
        { word: 'ä-last', record },
        { word: 'first', record },
      ]);
      expected.push(`ä-last ${String(record)}`, `first ${String(record)}`);
    }
    assert.deepEqual(await wordsOf(db, generation), []);
    await words.write();
    assert.deepEqual((await wordsOf(db, generation)).sort(), expected.sort());
    await words.close();
    assert.deepEqual(await temporaryTables(db), []);
  });

  test('are forgotten where nothing comes of them', async (t) => {
    const { db } = await openTestStores(t, {});
    const generation = await openGeneration(db, new Date('2026-11-22T12:00:00Z'));
    const words = new StagedWords(db, generation);
    await words.add([{ word: 'robotics', record: 1 }]);
    await words.close();
    assert.deepEqual(await temporaryTables(db), []);
    assert.deepEqual(await wordsOf(db, generation), []);
  });
});
