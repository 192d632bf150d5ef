import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFormKey, formKeyOfAnswers, formKeyTime, isUuid } from './form-key.ts';

describe('createFormKey', () => {
  it('is a UUID of version 7 that begins with the time', () => {
    // The time of the example in RFC 9562, appendix A.6, is 0x017F22E279B0.
    const key = createFormKey(new Date('2022-02-22T19:22:22Z'));
    assert.match(key, /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is another one each time', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    assert.notEqual(createFormKey(now), createFormKey(now));
  });
});

describe('formKeyOfAnswers', () => {
  const answers = { name: 'Ana', message: 'Hello' };
  const now = new Date('2026-03-01T12:04:00Z');

  it('is the same for the same answers within ten minutes, whatever their order', () => {
    const key = formKeyOfAnswers(answers, now);
    const again = formKeyOfAnswers(
      { message: 'Hello', name: 'Ana' },
      new Date('2026-03-01T12:09:59Z'),
    );
    assert.equal(again, key);
    assert.ok(isUuid(key));
    assert.equal(formKeyTime(key)?.toISOString(), '2026-03-01T12:00:00.000Z');
  });

  it('is another one for other answers, and ten minutes later', () => {
    const key = formKeyOfAnswers(answers, now);
    assert.notEqual(formKeyOfAnswers({ ...answers, message: 'Hello!' }, now), key);
    assert.notEqual(formKeyOfAnswers(answers, new Date('2026-03-01T12:10:00Z')), key);
  });
});

describe('formKeyTime', () => {
  it('reads the time of the example in RFC 9562, appendix A.6', () => {
    const time = formKeyTime('017F22E2-79B0-7CC3-98C4-DC0C0C07398F');
    assert.equal(time?.toISOString(), '2022-02-22T19:22:22.000Z');
  });

  it('has no time for a UUID of another version', () => {
    assert.equal(formKeyTime('919108f7-52d1-4320-9bac-f847db4148a8'), undefined);
  });
});

describe('isUuid', () => {
  const cases: [string, boolean][] = [
    ['919108f7-52d1-4320-9bac-f847db4148a8', true],
    ['919108F7-52D1-4320-9BAC-F847DB4148A8', true],
    ['919108f752d143209bacf847db4148a8', false],
    ['{919108f7-52d1-4320-9bac-f847db4148a8}', false],
    ['', false],
  ];
  for (const [text, is] of cases) {
    it(`${is ? 'takes' : 'refuses'} "${text}"`, () => {
      assert.equal(isUuid(text), is);
    });
  }
});
