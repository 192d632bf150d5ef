import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRule } from './recurrence-rule.ts';
import { intervalDays, namesItsDays } from './rule-days.ts';

const NOTHING = {
  days: [],
  monthDays: [],
  months: [],
  yearDays: [],
  weeks: [],
  positions: [],
  hours: [],
};

describe('parseRule', () => {
  it('reads the second Wednesday of each month', () => {
    assert.deepEqual(parseRule('FREQ=MONTHLY;BYDAY=2WE'), {
      ...NOTHING,
      frequency: 'monthly',
      interval: 1,
      days: [{ ordinal: 2, weekday: 'WE' }],
    });
  });

  it('reads lists, signs, interval, end and count', () => {
    assert.deepEqual(
      parseRule(
        'FREQ=YEARLY;INTERVAL=2;COUNT=4;UNTIL=20301231T000000Z;BYMONTH=5,10;BYMONTHDAY=1,-1;BYDAY=MO,-1FR;BYSETPOS=-2;BYHOUR=9;BYWEEKNO=20;BYYEARDAY=100',
      ),
      {
        frequency: 'yearly',
        interval: 2,
        days: [{ weekday: 'MO' }, { ordinal: -1, weekday: 'FR' }],
        monthDays: [1, -1],
        months: [5, 10],
        yearDays: [100],
        weeks: [20],
        positions: [-2],
        hours: [9],
        count: 4,
        until: '20301231T000000Z',
      },
    );
  });
});

describe('namesItsDays', () => {
  const RULES: [rule: string, expected: boolean][] = [
    ['FREQ=DAILY', true],
    ['FREQ=WEEKLY', false],
    ['FREQ=WEEKLY;BYDAY=TU', true],
    ['FREQ=MONTHLY', false],
    ['FREQ=MONTHLY;BYDAY=2WE', true],
    ['FREQ=MONTHLY;BYMONTHDAY=15', true],
    ['FREQ=YEARLY', false],
    ['FREQ=YEARLY;BYMONTH=10', false],
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3', true],
    ['FREQ=YEARLY;BYMONTHDAY=3', false],
    ['FREQ=YEARLY;BYMONTH=10;BYDAY=3WE', true],
    ['FREQ=YEARLY;BYDAY=20MO', true],
    ['FREQ=YEARLY;BYDAY=MO', false],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', true],
    ['FREQ=YEARLY;BYYEARDAY=100', true],
  ];
  for (const [rule, expected] of RULES) {
    it(`is ${expected} for ${rule}`, () => {
      assert.equal(namesItsDays(parseRule(rule)), expected);
    });
  }
});

describe('intervalDays', () => {
  it('is the shortest month or year, and every day and week', () => {
    const days = ['DAILY', 'WEEKLY;INTERVAL=2', 'MONTHLY', 'YEARLY;INTERVAL=2'].map((rule) =>
      intervalDays(parseRule(`FREQ=${rule}`)),
    );
    assert.deepEqual(days, [1, 14, 28, 730]);
  });
});
