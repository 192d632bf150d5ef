import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { openTestStores } from '../testing/open-test-stores.ts';
import { databasePath, openDatabase } from './database.ts';
import { KyselyRateLimitStore } from './rate-limit-store.ts';

const RULE = { limit: 3, windowSeconds: 60 };
const at = (time: string) => new Date(`2026-11-22T${time}Z`);

suite('take', () => {
  test('allows as many as the limit in a window and tells when the next one begins', async (t) => {
    const { limits } = await openTestStores(t, {});
    const answers = [];
    for (const time of ['12:00:05', '12:00:06', '12:00:07', '12:00:08', '12:00:59', '12:01:00']) {
      answers.push(await limits.take('a', RULE, at(time)));
    }
    const allowed = { allowed: true, retryAfterSeconds: 0 };
    assert.deepEqual(answers, [
      allowed,
      allowed,
      allowed,
      { allowed: false, retryAfterSeconds: 52 },
      { allowed: false, retryAfterSeconds: 1 },
      allowed,
    ]);
  });

  test('counts each client for itself', async (t) => {
    const { limits } = await openTestStores(t, {});
    for (let time = 0; time < 4; time += 1) await limits.take('a', RULE, at('12:00:00'));
    assert.deepEqual(await limits.take('b', RULE, at('12:00:00')), {
      allowed: true,
      retryAfterSeconds: 0,
    });
  });

  test('counts exactly when many come at once, on two connections', async (t) => {
    const { limits, dataDir } = await openTestStores(t, {});
    const db = openDatabase(dataDir);
    t.after(() => db.destroy());
    const others = new KyselyRateLimitStore(db);
    const take = (store: typeof limits) =>
      store.take('a', { limit: 25, windowSeconds: 60 }, at('12:00:00'));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => take(index % 2 === 0 ? limits : others)),
    );
    assert.equal(answers.filter(({ allowed }) => allowed).length, 25);
  });

  test('leaves commits of everything else waiting for the disk', async (t) => {
    const { limits, db } = await openTestStores(t, {});
    await limits.take('a', RULE, at('12:00:00'));
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
    assert.equal(rows[0]?.synchronous, 2);
  });
});

suite('forget', () => {
  test('erases windows that are over, and keeps those that are not', async (t) => {
    const { limits, db } = await openTestStores(t, {});
    await limits.take('a', RULE, at('12:00:59'));
    await limits.take('b', RULE, at('12:01:00'));
    await limits.take('c', { limit: 3, windowSeconds: 3600 }, at('12:00:00'));
    await limits.forget(at('12:01:00'));
    const rows = await db.selectFrom('request_counts').select('client').orderBy('client').execute();
    assert.deepEqual(
      rows.map(({ client }) => client),
      ['b', 'c'],
    );
  });

  test('leaves no address in the files of the database', async (t) => {
    const { limits, dataDir } = await openTestStores(t, {});
    await limits.take('203.0.113.77', RULE, at('12:00:00'));
    await limits.forget(at('12:01:00'));
    const bytes = ['', '-wal'].map((end) => readFileSync(`${databasePath(dataDir)}${end}`));
    assert.equal(Buffer.concat(bytes).includes('203.0.113.77'), false);
  });

  test('does not wait for another process that reads', async (t) => {
    const { limits, db, dataDir } = await openTestStores(t, {});
    const other = openDatabase(dataDir);
    t.after(() => other.destroy());
    await limits.take('a', RULE, at('12:00:00'));
    await other.connection().execute(async (connection) => {
      await sql`begin`.execute(connection);
      await sql`select count(*) from request_counts`.execute(connection);
      const started = performance.now();
      await limits.forget(at('12:01:00'));
      assert.ok(performance.now() - started < 2500, 'waits for half of the busy time-out');
      await sql`rollback`.execute(connection);
    });
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(db);
    assert.equal(rows[0]?.timeout, 5000);
  });
});
