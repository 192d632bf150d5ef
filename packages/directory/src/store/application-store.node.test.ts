import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { anApplication } from '@stem-ecosystems/testing/builders';
import { openTestStores } from '../testing/open-test-stores.ts';
import { KyselyApplicationStore } from './application-store.ts';
import { openDatabase } from './database.ts';
import type { Submission } from './types.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2026-11-23T09:00:00Z');
const KEY = 'e1a5bb1e-2f4b-4c39-8c5e-0d8f2f9b6a01';
const DAY_MS = 86_400_000;

async function setup(t: TestContext) {
  const stores = await openTestStores(t, {});
  const submit = async (key = KEY, application = anApplication(), now = NOW) => {
    const submission = await stores.applications.submit(key, application, now);
    assert.notEqual(submission.kind, 'conflict');
    return submission as Exclude<Submission, { kind: 'conflict' }>;
  };
  const setState = (state: 'needs-information' | 'accepted' | 'declined' | 'merged') =>
    stores.db.updateTable('applications').set({ state }).execute();
  return { ...stores, submit, setState };
}

suite('submit', () => {
  test('keeps the application and answers a token of 43 characters', async (t) => {
    const { applications, submit } = await setup(t);
    const { kind, token, state } = await submit();
    assert.equal(kind, 'created');
    assert.equal(state, 'received');
    assert.match(token, /^[A-Za-z0-9_-]{43}$/);
    assert.deepEqual(await applications.status(token), {
      state: 'received',
      receivedAt: '2026-11-22T12:00:00.000Z',
      updatedAt: '2026-11-22T12:00:00.000Z',
      application: anApplication(),
      history: [{ at: '2026-11-22T12:00:00.000Z', by: 'applicant', state: 'received' }],
    });
  });

  test('answers the same token for the same key and body, whatever the order of its members', async (t) => {
    const { applications, submit } = await setup(t);
    const first = await submit();
    const { consent, ...rest } = anApplication();
    const shuffled = { consent: { at: consent.at, textVersion: consent.textVersion }, ...rest };
    const again = await applications.submit(KEY, shuffled, LATER);
    assert.deepEqual(again, { kind: 'repeated', token: first.token, state: 'received' });
    assert.equal((await applications.list({})).length, 1);
  });

  test('answers the present state when the key comes again', async (t) => {
    const { applications, submit } = await setup(t);
    const { token } = await submit();
    await applications.withdraw(token, LATER);
    assert.deepEqual(await submit(), { kind: 'repeated', token, state: 'withdrawn' });
  });

  test('is a conflict for the same key with another body', async (t) => {
    const { applications, submit } = await setup(t);
    await submit();
    const other = anApplication({ message: 'Something else' });
    assert.deepEqual(await applications.submit(KEY, other, NOW), { kind: 'conflict' });
    assert.equal((await applications.list({})).length, 1);
  });

  test('gives every key a token of its own, and every database others', async (t) => {
    const [one, two] = [await setup(t), await setup(t)];
    const tokens = [
      (await one.submit('key-a')).token,
      (await one.submit('key-b')).token,
      (await two.submit('key-a')).token,
    ];
    assert.equal(new Set(tokens).size, 3);
  });

  test('gives the same token in another process with the same database', async (t) => {
    const { dataDir, submit } = await setup(t);
    const { token } = await submit();
    const db = openDatabase(dataDir);
    t.after(() => db.destroy());
    const again = await new KyselyApplicationStore(db).submit(KEY, anApplication(), LATER);
    assert.deepEqual(again, { kind: 'repeated', token, state: 'received' });
  });

  test('forgets a key after 30 days: then it is a new application with a new token', async (t) => {
    const { applications, submit } = await setup(t);
    const first = await submit();
    const lastDay = new Date(NOW.getTime() + 30 * DAY_MS);
    assert.equal((await submit(KEY, anApplication(), lastDay)).kind, 'repeated');
    const afterwards = await submit(KEY, anApplication(), new Date(lastDay.getTime() + 1));
    assert.equal(afterwards.kind, 'created');
    assert.notEqual(afterwards.token, first.token);
    assert.equal((await applications.list({})).length, 2);
    assert.equal((await applications.status(first.token))?.state, 'received');
  });

  test('keeps neither the token nor the key', async (t) => {
    const { db, submit } = await setup(t);
    const { token } = await submit();
    const tables = ['applications', 'application_events', 'idempotency_keys'] as const;
    const rows = await Promise.all(
      tables.map((table) => db.selectFrom(table).selectAll().execute()),
    );
    assert.equal(rows.flat().length, 3);
    assert.ok(!JSON.stringify(rows).includes(token));
    assert.ok(!JSON.stringify(rows).includes(KEY));
  });
});

suite('submit, many at once', () => {
  test('makes one application of each key, twins of one key get one token', async (t) => {
    const { applications } = await setup(t);
    const keys = Array.from({ length: 200 }, (_, at) => `key-${at % 50}`);
    const submissions = await Promise.all(
      keys.map((key) =>
        applications.submit(key, anApplication({ message: `Sent with ${key}` }), NOW),
      ),
    );
    assert.equal(submissions.filter(({ kind }) => kind === 'created').length, 50);
    assert.equal(submissions.filter(({ kind }) => kind === 'repeated').length, 150);
    const tokens = Map.groupBy(submissions, (_, at) => keys[at]);
    for (const twins of tokens.values()) {
      assert.equal(
        new Set(twins.map((twin) => (twin.kind === 'conflict' ? '' : twin.token))).size,
        1,
      );
    }
    assert.equal((await applications.list({})).length, 50);
  });

  test('holds across two processes that send the same keys at the same time', async (t) => {
    const { applications, dataDir } = await setup(t);
    const script = `
      import { KyselyApplicationStore } from ${JSON.stringify(import.meta.resolve('./application-store.ts'))};
      import { openDatabase } from ${JSON.stringify(import.meta.resolve('./database.ts'))};
      const db = openDatabase(${JSON.stringify(dataDir)});
      const store = new KyselyApplicationStore(db);
      const application = ${JSON.stringify(anApplication())};
      const answers = [];
      for (let at = 0; at < 60; at += 1) answers.push(await store.submit('key-' + at, application, new Date()));
      await db.destroy();
      console.log(JSON.stringify(answers));`;
    const [ours, theirs] = await Promise.all([runScript(script), runScript(script)]);
    const tokensOf = (answers: Submission[]) =>
      answers.map((answer) => (answer.kind === 'conflict' ? '' : answer.token));
    assert.deepEqual(tokensOf(ours), tokensOf(theirs));
    assert.equal([...ours, ...theirs].filter(({ kind }) => kind === 'created').length, 60);
    assert.equal((await applications.list({})).length, 60);
  });
});

async function runScript(script: string): Promise<Submission[]> {
  const flags = [
    '--conditions=@stem-ecosystems/source',
    '--input-type=module-typescript',
    '--eval',
    script,
  ];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  assert.deepEqual(await once(child, 'close'), [0, null]);
  return JSON.parse(text) as Submission[];
}

suite('change', () => {
  test('corrects the answers and says when', async (t) => {
    const { applications, submit } = await setup(t);
    const { token } = await submit();
    const update = await applications.change(token, { email: 'new@example.org' }, LATER);
    assert.deepEqual(update, {
      kind: 'updated',
      status: {
        state: 'received',
        receivedAt: '2026-11-22T12:00:00.000Z',
        updatedAt: '2026-11-23T09:00:00.000Z',
        application: anApplication({ email: 'new@example.org' }),
        history: [
          { at: '2026-11-22T12:00:00.000Z', by: 'applicant', state: 'received' },
          { at: '2026-11-23T09:00:00.000Z', by: 'applicant', state: 'received' },
        ],
      },
    });
  });

  test('removes an answer that is emptied', async (t) => {
    const { applications, submit } = await setup(t);
    const { token } = await submit(KEY, anApplication({ organization: 'Lincoln Middle School' }));
    const update = await applications.change(token, { organization: '' }, LATER);
    assert.equal(update.kind, 'updated');
    assert.deepEqual((await applications.status(token))?.application, anApplication());
  });

  test('an answer to the office puts the application back into review', async (t) => {
    const { applications, submit, setState } = await setup(t);
    const { token } = await submit();
    await setState('needs-information');
    await applications.change(token, { answer: 'About 200 learners' }, LATER);
    const status = await applications.status(token);
    assert.equal(status?.state, 'in-review');
    assert.deepEqual(status.history.at(-1), {
      at: '2026-11-23T09:00:00.000Z',
      by: 'applicant',
      state: 'in-review',
      note: 'About 200 learners',
    });
  });

  test('is unknown for a token that nobody holds', async (t) => {
    const { applications } = await setup(t);
    assert.deepEqual(await applications.change('x'.repeat(43), { message: 'Hello' }, NOW), {
      kind: 'unknown',
    });
    assert.equal(await applications.status('x'.repeat(43)), undefined);
  });

  for (const state of ['accepted', 'declined', 'merged'] as const) {
    test(`is closed once it is ${state}, but answers can be erased`, async (t) => {
      const { applications, submit, setState } = await setup(t);
      const { token } = await submit();
      await setState(state);
      assert.deepEqual(await applications.change(token, { message: 'Hello' }, LATER), {
        kind: 'closed',
        state,
      });
      const erased = {
        state,
        receivedAt: '2026-11-22T12:00:00.000Z',
        updatedAt: '2026-11-23T09:00:00.000Z',
        history: [
          { at: '2026-11-22T12:00:00.000Z', by: 'applicant', state: 'received' },
          { at: '2026-11-23T09:00:00.000Z', by: 'applicant', state },
        ],
      };
      assert.deepEqual(await applications.withdraw(token, LATER), erased);
      assert.deepEqual(await applications.withdraw(token, NOW), erased);
    });
  }
});

suite('withdraw', () => {
  test('erases the answers and notes and keeps what happened when', async (t) => {
    const { applications, submit } = await setup(t);
    const { token } = await submit();
    await applications.change(token, { answer: 'A private remark' }, LATER);
    const withdrawn = {
      state: 'withdrawn',
      receivedAt: '2026-11-22T12:00:00.000Z',
      updatedAt: '2026-11-23T09:00:00.000Z',
      history: [
        { at: '2026-11-22T12:00:00.000Z', by: 'applicant', state: 'received' },
        { at: '2026-11-23T09:00:00.000Z', by: 'applicant', state: 'received' },
        { at: '2026-11-23T09:00:00.000Z', by: 'applicant', state: 'withdrawn' },
      ],
    };
    assert.deepEqual(await applications.withdraw(token, LATER), withdrawn);
    assert.deepEqual(await applications.withdraw(token, NOW), withdrawn);
    assert.equal(await applications.withdraw('x'.repeat(43), NOW), undefined);
  });

  test('leaves the answers in none of the files', async (t) => {
    const { applications, submit, dataDir } = await setup(t);
    const holding = () =>
      readdirSync(dataDir).filter((name) =>
        readFileSync(join(dataDir, name)).includes('zebulon@example.org'),
      );
    const { token } = await submit(KEY, anApplication({ email: 'zebulon@example.org' }));
    assert.deepEqual(holding(), ['directory.sqlite-wal']);
    await applications.withdraw(token, LATER);
    assert.deepEqual(holding(), []);
  });

  test('by the office names the office, and is the same for all else', async (t) => {
    const { applications, submit } = await setup(t);
    const { token } = await submit();
    const erased = await applications.erase(1, LATER);
    assert.deepEqual(erased?.history.at(-1), {
      at: '2026-11-23T09:00:00.000Z',
      by: 'office',
      state: 'withdrawn',
    });
    assert.equal((await applications.status(token))?.application, undefined);
    assert.equal(await applications.erase(2, LATER), undefined);
  });
});

suite('list and show', () => {
  test('more than one statement takes parameters', async (t) => {
    const { applications, db } = await setup(t);
    const at = NOW.toISOString();
    const count = 33_000;
    // Quicker by far than to submit each.
    await sql`
      insert into applications (token_hash, state, received_at, updated_at, content)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
      select 'hash ' || i, 'received', ${at}, ${at}, null from n
    `.execute(db);
    await sql`
      insert into application_events (application, at, by, state)
      select id, ${at}, 'applicant', 'received' from applications
    `.execute(db);
    const listed = await applications.list({});
    assert.equal(listed.length, count);
    assert.equal(listed.filter(({ history }) => history.length === 1).length, count);
  });

  test('the newest first, by state where asked', async (t) => {
    const { applications, submit } = await setup(t);
    await submit('key-a');
    const { token } = await submit('key-b');
    await applications.withdraw(token, LATER);
    assert.deepEqual(
      (await applications.list({})).map(({ id, state }) => [id, state]),
      [
        [2, 'withdrawn'],
        [1, 'received'],
      ],
    );
    assert.deepEqual(
      (await applications.list({ state: 'received' })).map(({ id }) => id),
      [1],
    );
    assert.deepEqual(await applications.list({ state: 'declined' }), []);
    assert.deepEqual((await applications.show(1))?.application, anApplication());
    assert.equal(await applications.show(3), undefined);
  });
});
