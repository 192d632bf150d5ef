import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anApplication } from '@stem-ecosystems/testing/builders';
import { attemptSchema, type Attempt } from './attempt.ts';
import { nextAttempt } from './next-attempt.ts';

describe('nextAttempt', () => {
  it('makes a key that is a random UUID of version 4', () => {
    const keys = Array.from({ length: 50 }, () => nextAttempt(undefined, anApplication()).key);
    for (const key of keys) {
      assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    assert.equal(new Set(keys).size, 50);
  });

  it('goes on with the earlier attempt, its consent included, where the answers are the same', () => {
    const earlier = nextAttempt(undefined, anApplication());
    const consent = { ...earlier.application.consent, at: '2027-01-01T00:00:00Z' };
    assert.equal(nextAttempt(earlier, anApplication({ consent })), earlier);
  });

  it('goes on with it after it was kept as JSON, whatever the order of its fields', () => {
    const earlier = nextAttempt(undefined, anApplication({ about: 'program/a', language: 'en' }));
    const kept = attemptSchema.parse(JSON.parse(JSON.stringify(earlier))) as Attempt;
    const again = nextAttempt(kept, anApplication({ language: 'en', about: 'program/a' }));
    assert.equal(again.key, earlier.key);
  });

  for (const [what, changed] of [
    ['another message', { message: 'Something else' }],
    [
      'another consent text',
      { consent: { textVersion: '2027-01-01', at: '2026-11-22T09:30:00Z' } },
    ],
    ['another ecosystem', { ecosystemId: 'boston' }],
  ] as const) {
    it(`takes a new key for ${what}`, () => {
      const earlier = nextAttempt(undefined, anApplication());
      assert.notEqual(nextAttempt(earlier, anApplication(changed)).key, earlier.key);
    });
  }
});
