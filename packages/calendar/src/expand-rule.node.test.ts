import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RRuleTemporal } from 'rrule-temporal';
import { expandRule } from './expand-rule.ts';

const NEW_YORK = 'America/New_York';

/** "1997-09: 2 4 9; 1997-10: 2" as dates. */
function dates(text: string): string[] {
  return text.split('; ').flatMap((month) => {
    const [name = '', days = ''] = month.split(': ');
    return days.split(' ').map((day) => `${name}-${day.padStart(2, '0')}`);
  });
}

/**
 * The examples of RFC 5545 section 3.8.5.3 with a frequency of days or longer, all at 9:00 in New York; of those
 * without an end the part printed.
 */
const RFC_EXAMPLES: [startsOn: string, rule: string, expected: string][] = [
  ['1997-09-02', 'FREQ=DAILY;COUNT=10', '1997-09: 2 3 4 5 6 7 8 9 10 11'],
  ['1997-09-02', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09: 2 12 22; 1997-10: 2 12'],
  [
    '1997-09-02',
    'FREQ=DAILY;INTERVAL=2',
    '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10: 2 4',
  ],
  ['1997-09-02', 'FREQ=WEEKLY;COUNT=10', '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4'],
  [
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    '1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20; 1998-02: 3 17',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    '1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2',
  ],
  [
    '1997-09-01',
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; 1997-11: 10 12 14 24 26 28; 1997-12: 8 10 12 22',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997-09: 2 4 16 18 30; 1997-10: 2 14 16',
  ],
  [
    '1997-09-05',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3; 1998-05: 1; 1998-06: 5',
  ],
  [
    '1997-09-05',
    'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5',
  ],
  [
    '1997-09-07',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31',
  ],
  [
    '1997-09-22',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16',
  ],
  [
    '1997-09-28',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15',
  ],
  [
    '1997-09-30',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1',
  ],
  [
    '1997-09-10',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '1997-09: 10 11 12 13 14 15; 1999-03: 10 11 12 13',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31',
  ],
  [
    '1997-06-10',
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    '1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10',
  ],
  [
    '1997-03-10',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10',
  ],
  [
    '1997-01-01',
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18; 2003-01: 1; 2003-04: 10; 2003-07: 19; 2006-01: 1',
  ],
  ['1997-05-19', 'FREQ=YEARLY;BYDAY=20MO', '1997-05: 19; 1998-05: 18; 1999-05: 17'],
  ['1997-05-12', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05: 12; 1998-05: 11; 1999-05: 17'],
  [
    '1997-03-13',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    '1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25',
  ],
  [
    '1997-06-05',
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    '1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28; 1998-06: 4 11 18 25',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    '1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13',
  ],
  [
    '1997-09-13',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7; 1998-04: 11; 1998-05: 9; 1998-06: 13',
  ],
  [
    '1996-11-05',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996-11: 5; 2000-11: 7; 2004-11: 2',
  ],
  [
    '1997-09-04',
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997-09: 4; 1997-10: 7; 1997-11: 6',
  ],
  [
    '1997-09-29',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    '1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30',
  ],
  ['1997-08-05', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08: 5 10 19 24'],
  ['1997-08-05', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08: 5 17 19 31'],
  [
    '2007-01-15',
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01: 15 30; 2007-02: 15; 2007-03: 15 30',
  ],
];

describe('the examples of RFC 5545', () => {
  for (const [startsOn, rule, text] of RFC_EXAMPLES) {
    it(`expands ${rule} from ${startsOn}`, () => {
      const expected = dates(text);
      const to = expected.at(-1) ?? '';
      const window = /COUNT|UNTIL/.test(rule) ? '2030-01-01' : to;
      const starts = expandRule({
        rule,
        startsOn,
        startTime: '09:00',
        zone: NEW_YORK,
        from: startsOn,
        to: window,
      });
      assert.deepEqual(
        starts,
        expected.map((date) => ({ date, time: '09:00' })),
      );
    });
  }

  it('ends on the day before 24 December where UNTIL is midnight of that day in UTC', () => {
    const rule = 'FREQ=DAILY;UNTIL=19971224T000000Z';
    const starts = expandRule({
      rule,
      startsOn: '1997-09-02',
      startTime: '09:00',
      zone: NEW_YORK,
      from: '1997-09-02',
      to: '1999-01-01',
    });
    assert.equal(starts.length, 113);
    assert.deepEqual(starts.at(-1), { date: '1997-12-23', time: '09:00' });
  });

  it('has every day of January for three years', () => {
    const rule = 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1';
    const starts = expandRule({
      rule,
      startsOn: '1998-01-01',
      startTime: '09:00',
      zone: NEW_YORK,
      from: '1998-01-01',
      to: '2030-01-01',
    });
    assert.equal(starts.length, 93);
    assert.deepEqual(starts.at(-1), { date: '2000-01-31', time: '09:00' });
  });

  it('has the hours and minutes that the rule itself names', () => {
    const rule = 'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40';
    const starts = expandRule({
      rule,
      startsOn: '1997-09-02',
      startTime: '09:00',
      zone: NEW_YORK,
      from: '1997-09-02',
      to: '1997-09-02',
    });
    assert.deepEqual(
      starts.map(({ time }) => time),
      ['09:00', '09:20', '09:40', '10:00', '10:20', '10:40'],
    );
  });
});

describe('a change of the clocks', () => {
  const daily = { startTime: '02:30', zone: NEW_YORK, from: '2026-03-06', to: '2026-12-31' };

  it('drops the day on which the time does not exist', () => {
    const starts = expandRule({
      ...daily,
      rule: 'FREQ=DAILY',
      startsOn: '2026-03-06',
      to: '2026-03-10',
    });
    assert.deepEqual(
      starts.map(({ date }) => date),
      dates('2026-03: 6 7 9 10'),
    );
  });

  it('does not count that day', () => {
    const starts = expandRule({ ...daily, rule: 'FREQ=DAILY;COUNT=3', startsOn: '2026-03-07' });
    assert.deepEqual(
      starts.map(({ date }) => date),
      dates('2026-03: 7 9 10'),
    );
  });

  it('takes no other Sunday for the first one', () => {
    // In Chile the clocks go from 0:00 to 1:00 on 6 September 2026, the first Sunday.
    const starts = expandRule({
      rule: 'FREQ=MONTHLY;BYDAY=SU;BYSETPOS=1',
      startsOn: '2026-08-02',
      startTime: '00:15',
      zone: 'America/Santiago',
      from: '2026-08-01',
      to: '2026-10-31',
    });
    assert.deepEqual(
      starts.map(({ date }) => date),
      ['2026-08-02', '2026-10-04'],
    );
  });

  it('drops no day where only days are known', () => {
    const starts = expandRule({
      rule: 'FREQ=DAILY',
      startsOn: '2026-09-05',
      zone: 'America/Santiago',
      from: '2026-09-05',
      to: '2026-09-07',
    });
    assert.deepEqual(
      starts.map(({ date }) => date),
      dates('2026-09: 5 6 7'),
    );
  });
});

describe('the window', () => {
  it('keeps the rhythm of a rule that began long before it', () => {
    const starts = expandRule({
      rule: 'FREQ=WEEKLY;INTERVAL=3',
      startsOn: '1999-01-05',
      zone: 'UTC',
      from: '2026-11-01',
      to: '2026-12-31',
    });
    const walked = new RRuleTemporal({
      rruleString: 'DTSTART;TZID=UTC:19990105T000000\nRRULE:FREQ=WEEKLY;INTERVAL=3',
    });
    const expected = walked.between(
      new Date('2026-11-01T00:00:00Z'),
      new Date('2026-12-31T23:59:00Z'),
      true,
    );
    assert.deepEqual(
      starts.map(({ date }) => date),
      expected.map((found) => found.toPlainDate().toString()),
    );
  });

  it('includes the whole day of an UNTIL that is a date', () => {
    const starts = expandRule({
      rule: 'FREQ=DAILY;UNTIL=20261103',
      startsOn: '2026-11-01',
      startTime: '18:00',
      zone: NEW_YORK,
      from: '2026-11-01',
      to: '2026-12-31',
    });
    assert.deepEqual(
      starts.map(({ date }) => date),
      dates('2026-11: 1 2 3'),
    );
  });

  it('answers a rule that never matches with nothing, long before the year 9999', () => {
    const started = performance.now();
    const starts = expandRule({
      rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      startsOn: '2015-01-01',
      zone: 'UTC',
      from: '2026-01-01',
      to: '2027-01-01',
    });
    assert.deepEqual(starts, []);
    assert.ok(performance.now() - started < 5000);
  });

  it('tells at most 5000 of a daily rule', () => {
    assert.equal(
      expandRule({
        rule: 'FREQ=DAILY',
        startsOn: '2000-01-01',
        zone: 'UTC',
        from: '2000-01-01',
        to: '9999-12-31',
      }).length,
      5000,
    );
  });
});
