import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { localDate, wallClock } from './wall-clock.ts';
import { addDays, daysBetween, isSkipped, startOfDay, zonedInstant } from './zone.ts';

/** Changes of the clocks as the IANA database has them. */
const INSTANTS: [what: string, date: string, time: string, zone: string, instant: string][] = [
  ['winter', '2026-01-14', '09:00', 'America/Los_Angeles', '2026-01-14T17:00:00.000Z'],
  ['summer', '2026-07-14', '09:00', 'America/Los_Angeles', '2026-07-14T16:00:00.000Z'],
  [
    'the minute before the gap',
    '2026-03-08',
    '01:59',
    'America/New_York',
    '2026-03-08T06:59:00.000Z',
  ],
  [
    'in the gap, read with the offset before it',
    '2026-03-08',
    '02:30',
    'America/New_York',
    '2026-03-08T07:30:00.000Z',
  ],
  ['the end of the gap', '2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ['shown twice, the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['after the overlap', '2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
  ['a gap at UTC+0', '2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
  [
    'a gap of half an hour',
    '2026-10-04',
    '02:15',
    'Australia/Lord_Howe',
    '2026-10-03T15:45:00.000Z',
  ],
  [
    'an overlap of half an hour',
    '2026-04-05',
    '01:45',
    'Australia/Lord_Howe',
    '2026-04-04T14:45:00.000Z',
  ],
  ['a zone without changes', '2026-03-08', '02:30', 'America/Phoenix', '2026-03-08T09:30:00.000Z'],
  ['a zone far ahead', '2026-01-01', '00:30', 'Pacific/Kiritimati', '2025-12-31T10:30:00.000Z'],
  [
    'the day after one a country skipped',
    '2011-12-31',
    '00:30',
    'Pacific/Apia',
    '2011-12-30T10:30:00.000Z',
  ],
  [
    'the offset of the half hour',
    '2026-05-01',
    '09:00',
    'Asia/Kolkata',
    '2026-05-01T03:30:00.000Z',
  ],
];

for (const processZone of ['America/New_York', 'Asia/Tokyo']) {
  describe(`zones, in a process that runs in ${processZone}`, () => {
    const outside = process.env['TZ'];
    before(() => {
      process.env['TZ'] = processZone;
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, processZone);
    });
    after(() => {
      if (outside === undefined) delete process.env['TZ'];
      else process.env['TZ'] = outside;
    });

    for (const [what, date, time, zone, instant] of INSTANTS) {
      it(`reads ${date} ${time} in ${zone} as ${instant}: ${what}`, () => {
        assert.equal(zonedInstant(date, time, zone).toISOString(), instant);
      });
    }

    it('tells the wall clock of an instant on both sides of a change', () => {
      const clocks = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z'].map(
        (instant) => wallClock(new Date(instant), 'America/New_York'),
      );
      assert.deepEqual(clocks, [
        { date: '2026-11-01', time: '01:30' },
        { date: '2026-11-01', time: '01:30' },
        { date: '2026-11-01', time: '02:30' },
      ]);
    });

    it('tells the day of a zone, not of UTC', () => {
      assert.equal(
        localDate(new Date('2026-11-22T02:00:00Z'), 'America/Los_Angeles'),
        '2026-11-21',
      );
      assert.equal(localDate(new Date('2026-11-22T20:00:00Z'), 'Asia/Tokyo'), '2026-11-23');
    });

    it('begins a day at 1:00 where the clocks skip midnight', () => {
      assert.equal(
        startOfDay('2026-09-06', 'America/Santiago').toISOString(),
        '2026-09-06T04:00:00.000Z',
      );
      assert.equal(isSkipped('2026-09-06', '00:00', 'America/Santiago'), true);
    });

    it('counts days across a change as days', () => {
      assert.equal(addDays('2026-03-07', 2), '2026-03-09');
      assert.equal(addDays('2026-03-01', -1), '2026-02-28');
      assert.equal(daysBetween('2026-03-07', '2026-03-09'), 2);
    });
  });
}

describe('isSkipped', () => {
  it('is true inside the gap only', () => {
    const skipped = ['01:59', '02:00', '02:59', '03:00'].map((time) =>
      isSkipped('2026-03-08', time, 'America/New_York'),
    );
    assert.deepEqual(skipped, [false, true, true, false]);
  });

  it('is false for a time shown twice', () => {
    assert.equal(isSkipped('2026-11-01', '01:30', 'America/New_York'), false);
  });
});

describe('wallClock', () => {
  it('agrees with Intl in every zone, since 1975', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.date({
      min: new Date('1975-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const property = fc.property(zones, instants, (timeZone, instant) => {
      // Swedish writes dates and times as ISO 8601 does.
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      const { date, time } = wallClock(instant, timeZone);
      assert.equal(`${date} ${time}`, format.format(instant));
    });
    fc.assert(property, { numRuns: 2000, seed: 20261122 });
  });
});

describe('misuse', () => {
  it('names the two texts where they are no date and time', () => {
    assert.throws(() => zonedInstant('2026-13-01', '9', 'UTC'), {
      name: 'RangeError',
      message: 'Expected a date and a time as "2026-10-20" and "09:30", got "2026-13-01" and "9"',
    });
  });

  it('refuses an unknown zone', () => {
    assert.throws(() => wallClock(new Date(0), 'Mars/Olympus'), {
      name: 'RangeError',
      message: 'Invalid time zone specified: Mars/Olympus',
    });
  });
});
