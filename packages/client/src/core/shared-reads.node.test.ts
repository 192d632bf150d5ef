import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SharedReads } from './shared-reads.ts';

const START = Date.parse('2026-11-22T12:00:00Z');

/** Reads that a test settles by hand, by a clock it sets. */
function setup({ rememberMs = 0 } = {}) {
  let nowMs = START;
  const shared = new SharedReads(() => new Date(nowMs));
  const started: {
    key: string;
    signal: AbortSignal;
    resolve(answer: string): void;
    reject(error: Error): void;
  }[] = [];
  const get = (key: string, signal?: AbortSignal) =>
    shared.get(
      key,
      (inner) => {
        const { promise, resolve, reject } = Promise.withResolvers<string>();
        started.push({ key, signal: inner, resolve, reject });
        return promise;
      },
      { signal, rememberMs: () => rememberMs },
    );
  return { shared, started, get, pass: (ms: number) => (nowMs += ms) };
}

/** The reason a promise rejects with; "resolved" where it does not. */
function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'resolved',
    (reason: unknown) => reason,
  );
}

describe('one read for all who ask the same', () => {
  it('starts once for twenty callers and answers each', async () => {
    const { started, get } = setup();
    const answers = Array.from({ length: 20 }, () => get('a'));
    started[0]!.resolve('answer');
    assert.deepEqual(
      await Promise.all(answers),
      Array.from({ length: 20 }, () => 'answer'),
    );
    assert.equal(started.length, 1);
  });

  it('starts for each different question', () => {
    const { started, get } = setup();
    void get('a');
    void get('b');
    assert.deepEqual(
      started.map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('fails for all of them, and is asked anew by the next', async () => {
    const { started, get } = setup();
    const answers = [get('a'), get('a')];
    const error = new Error('down');
    started[0]!.reject(error);
    assert.deepEqual(await Promise.all(answers.map(reasonOf)), [error, error]);
    void get('a');
    assert.equal(started.length, 2);
  });
});

describe('a caller who gives up', () => {
  it('is told the reason of its signal while the others get the answer', async () => {
    const { started, get } = setup();
    const controller = new AbortController();
    const [given, kept] = [get('a', controller.signal), get('a', new AbortController().signal)];
    const reason = new Error('gone');
    controller.abort(reason);
    started[0]!.resolve('answer');
    assert.equal(await reasonOf(given), reason);
    assert.equal(await kept, 'answer');
    assert.equal(started[0]!.signal.aborted, false);
  });

  it('ends the read when it was the last', async () => {
    const { shared, started, get } = setup();
    const controllers = [new AbortController(), new AbortController()];
    const answers = controllers.map(({ signal }) => reasonOf(get('a', signal)));
    controllers[0]!.abort('first');
    assert.equal(started[0]!.signal.aborted, false);
    controllers[1]!.abort('last');
    assert.deepEqual(
      {
        aborted: started[0]!.signal.aborted,
        reason: started[0]!.signal.reason as unknown,
        size: shared.size,
      },
      { aborted: true, reason: 'last', size: 0 },
    );
    assert.deepEqual(await Promise.all(answers), ['first', 'last']);
  });

  it('never ends a read that a caller without a signal waits for', () => {
    const { started, get } = setup();
    void get('a');
    const controller = new AbortController();
    void reasonOf(get('a', controller.signal));
    controller.abort();
    assert.equal(started[0]!.signal.aborted, false);
  });

  it('leaves a fresh start to the next caller', async () => {
    const { started, get } = setup();
    const controller = new AbortController();
    void reasonOf(get('a', controller.signal));
    controller.abort();
    const next = get('a');
    started[1]!.resolve('answer');
    assert.equal(await next, 'answer');
  });

  it('before asking starts nothing', async () => {
    const { started, get } = setup();
    assert.equal(await reasonOf(get('a', AbortSignal.abort('gone'))), 'gone');
    assert.equal(started.length, 0);
  });

  it('after the answer changes nothing', async () => {
    const { started, get } = setup({ rememberMs: 1000 });
    const controller = new AbortController();
    const answer = get('a', controller.signal);
    started[0]!.resolve('answer');
    assert.equal(await answer, 'answer');
    controller.abort();
    assert.equal(started[0]!.signal.aborted, false);
    assert.equal(await get('a'), 'answer');
  });
});

describe('an answer', () => {
  it('is given again for as long as it is remembered, then asked anew', async () => {
    const { started, get, pass } = setup({ rememberMs: 1000 });
    const first = get('a');
    started[0]!.resolve('first');
    await first;
    pass(999);
    assert.equal(await get('a'), 'first');
    pass(1);
    const second = get('a');
    started[1]!.resolve('second');
    assert.equal(await second, 'second');
  });

  it('is not held once it is given, unless it is remembered', async () => {
    const { shared, started, get } = setup();
    for (let asked = 0; asked < 1000; asked += 1) {
      const answer = get(`question ${asked}`);
      started[asked]!.resolve('answer');
      await answer;
    }
    assert.equal(shared.size, 0);
  });

  it('is one of a bounded number, however many questions were asked', async () => {
    const { shared, started, get } = setup({ rememberMs: 1000 });
    for (let asked = 0; asked < 1000; asked += 1) {
      const answer = get(`question ${asked}`);
      started[asked]!.resolve('answer');
      await answer;
    }
    assert.equal(shared.size, 33);
  });
});
