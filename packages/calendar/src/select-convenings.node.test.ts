import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Convening, When } from '@stem-ecosystems/schema/convening';
import type { ConveningQuery } from '@stem-ecosystems/schema/queries';
import { selectConvenings, type PlaceAndWords } from './select-convenings.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

/** Flat degrees for distance and whole names for words: enough to see that they are asked. */
const PLACES: PlaceAndWords = {
  distanceKm: (a, b) => Math.hypot(a.lat - b.lat, a.lng - b.lng) * 100,
  matchesWords: (record, q) => record.name === q,
};

function convening(id: string, when: When, overrides: Partial<Convening> = {}): Convening {
  return {
    id,
    name: id,
    kind: 'summit',
    status: 'scheduled',
    when,
    source: 'test',
    confidence: 'high',
    ...overrides,
  };
}

function day(startsOn: string, endsOn = startsOn): When {
  return { startsOn, endsOn, precision: 'day' };
}

const MONTHLY: When = { precision: 'rule', recurrence: 'FREQ=MONTHLY;BYDAY=2WE' };
const OPEN: When = { startsOn: '2015-11', precision: 'month', recurrence: 'FREQ=MONTHLY' };

/** `id` and first day of what a query selects, in order. */
function select(records: Convening[], query: ConveningQuery = {}): string[] {
  return selectConvenings(records, query, NOW, PLACES).items.map(({ id, occurrence }) =>
    occurrence === undefined ? id : `${id} ${occurrence.startsOn}`,
  );
}

describe('what is ahead', () => {
  it('comes by start, what is going on first, series of unknown days last', () => {
    const records = [
      convening('open', OPEN),
      convening('later', day('2027-01-10')),
      convening('now', day('2026-11-20', '2026-11-24')),
      convening('over', day('2026-11-21')),
      convening('group', MONTHLY),
    ];
    assert.deepEqual(select(records, { to: '2027-02-01T00:00:00Z' }), [
      'now 2026-11-20',
      'group 2026-12-09',
      'later 2027-01-10',
      'group 2027-01-13',
      'open',
    ]);
  });

  it('orders the same start by end, then name, then id', () => {
    const records = [
      convening('b', day('2026-12-01', '2026-12-02'), { name: 'B' }),
      convening('d', day('2026-12-01'), { name: 'C' }),
      convening('c', day('2026-12-01'), { name: 'C' }),
      convening('a', day('2026-12-01'), { name: 'D' }),
    ];
    assert.deepEqual(select(records), [
      'c 2026-12-01',
      'd 2026-12-01',
      'a 2026-12-01',
      'b 2026-12-01',
    ]);
  });

  it('keeps what is cancelled or postponed', () => {
    const records = [
      convening('off', day('2026-12-01'), { status: 'cancelled' }),
      convening('put-off', day('2026-12-02'), { status: 'postponed' }),
    ];
    assert.deepEqual(select(records), ['off 2026-12-01', 'put-off 2026-12-02']);
  });

  it('counts each date of a series', () => {
    const { total } = selectConvenings([convening('group', MONTHLY)], {}, NOW, PLACES);
    assert.equal(total, 12);
  });

  it('leaves out what begins at `to`', () => {
    const records = [convening('group', day('2026-12-01'))];
    assert.deepEqual(select(records, { to: '2026-12-01T00:00:00Z' }), []);
    assert.deepEqual(select(records, { to: '2026-12-01T00:00:01Z' }), ['group 2026-12-01']);
  });

  it('includes what is over where `from` lies before now', () => {
    const records = [convening('over', day('2026-03-01')), convening('ahead', day('2026-12-01'))];
    assert.deepEqual(select(records, { from: '2026-01-01T00:00:00Z' }), [
      'over 2026-03-01',
      'ahead 2026-12-01',
    ]);
  });

  it('tells a series without a first day from today on, even where `from` is earlier', () => {
    const found = select([convening('group', MONTHLY)], {
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    });
    assert.deepEqual(found, ['group 2026-12-09']);
  });
});

describe('a series without an end', () => {
  const weekly: When = {
    startsOn: '2024-01-03',
    startTime: '09:00',
    endTime: '10:00',
    timeZone: 'America/Chicago',
    precision: 'time',
    recurrence: 'FREQ=WEEKLY',
  };
  const records = [convening('weekly', weekly), convening('far', day('2150-01-01'))];

  it('is told from its first day to five years ahead, whatever else the answer has', () => {
    const found = select(records, { from: '1900-01-01T00:00:00Z', to: '2199-12-31T00:00:00Z' });
    assert.deepEqual(
      [found[0], found.at(-2), found.at(-1)],
      ['weekly 2024-01-03', 'weekly 2031-11-19', 'far 2150-01-01'],
    );
  });

  it('is not told for days beyond that', () => {
    assert.deepEqual(select(records, { from: '2040-01-01T00:00:00Z' }), ['far 2150-01-01']);
  });
});

describe('what is over', () => {
  it('comes latest first and leaves out what is going on', () => {
    const records = [
      convening('2019', { startsOn: '2019-10', precision: 'month' }),
      convening('now', day('2026-11-20', '2026-11-24')),
      convening('2025', day('2025-10-20', '2025-10-22')),
      convening('ahead', day('2027-01-01')),
    ];
    assert.deepEqual(select(records, { past: true }), ['2025 2025-10-20', '2019 2019-10']);
  });

  it('has no date of a series without a first day, nor a series without an end', () => {
    assert.deepEqual(
      select([convening('group', MONTHLY), convening('open', OPEN)], { past: true }),
      [],
    );
  });

  it('has the dates of a series that goes on, of the last 366 days', () => {
    const weekly: When = { startsOn: '2015-01-07', precision: 'day', recurrence: 'FREQ=WEEKLY' };
    const found = select([convening('weekly', weekly)], { past: true });
    assert.deepEqual(
      [found.length, found[0], found.at(-1)],
      [52, 'weekly 2026-11-18', 'weekly 2025-11-26'],
    );
  });

  it('has all dates of a series that ended', () => {
    const ended: When = {
      startsOn: '2016-01-06',
      precision: 'day',
      recurrence: 'FREQ=MONTHLY;BYDAY=1WE;COUNT=3',
    };
    assert.deepEqual(select([convening('ended', ended)], { past: true }), [
      'ended 2016-03-02',
      'ended 2016-02-03',
      'ended 2016-01-06',
    ]);
  });

  it('keeps to `from` and `to`', () => {
    const records = [
      convening('a', day('2024-05-01')),
      convening('b', day('2025-05-01')),
      convening('c', day('2026-05-01')),
    ];
    const query: ConveningQuery = {
      past: true,
      from: '2025-01-01T00:00:00Z',
      to: '2026-01-01T00:00:00Z',
    };
    assert.deepEqual(select(records, query), ['b 2025-05-01']);
  });
});

describe('filters', () => {
  const records = [
    convening('web', day('2026-12-01'), {
      kind: 'webinar',
      attendanceMode: 'virtual',
      ecosystemIds: ['tulsa'],
    }),
    convening('moved', day('2026-12-02'), { attendanceMode: 'in-person', status: 'moved-online' }),
    convening('hall', day('2026-12-03'), {
      attendanceMode: 'in-person',
      ecosystemIds: ['tulsa', 'maine'],
    }),
    convening('unsaid', day('2026-12-04'), { confidence: 'low' }),
  ];

  const FILTERS: [query: ConveningQuery, ids: string[]][] = [
    [{}, ['web', 'moved', 'hall']],
    [{ include: ['low'] }, ['web', 'moved', 'hall', 'unsaid']],
    [{ kind: ['webinar'] }, ['web']],
    [{ kind: ['webinar', 'summit'] }, ['web', 'moved', 'hall']],
    [{ mode: ['virtual'] }, ['web', 'moved']],
    [{ mode: ['in-person'], include: ['low'] }, ['hall']],
    [{ ecosystem: ['maine'] }, ['hall']],
    [{ ecosystem: ['tulsa', 'nowhere'] }, ['web', 'hall']],
    [{ q: 'hall' }, ['hall']],
  ];
  for (const [query, ids] of FILTERS) {
    it(`selects ${ids.join(', ')} by ${JSON.stringify(query)}`, () => {
      assert.deepEqual(
        select(records, query).map((text) => text.split(' ')[0]),
        ids,
      );
    });
  }
});

describe('near a point', () => {
  const records = [
    convening('nowhere', day('2026-12-01')),
    convening('far', day('2026-12-02'), { place: { latitude: 10, longitude: 0 } }),
    convening('near', day('2026-12-03'), { place: { latitude: 1, longitude: 0 } }),
    convening('also-near', day('2026-12-04'), { place: { latitude: 0, longitude: 1 } }),
  ];

  it('comes by distance, then id, what has no place last', () => {
    assert.deepEqual(select(records, { near: [0, 0] }), [
      'also-near 2026-12-04',
      'near 2026-12-03',
      'far 2026-12-02',
      'nowhere 2026-12-01',
    ]);
  });

  it('leaves out what is farther than `radiusKm` or has no place', () => {
    assert.deepEqual(select(records, { near: [0, 0], radiusKm: 100 }), [
      'also-near 2026-12-04',
      'near 2026-12-03',
    ]);
  });

  it('keeps the dates of one convening in their order', () => {
    const series = [convening('group', MONTHLY, { place: { latitude: 1, longitude: 1 } })];
    assert.deepEqual(select(series, { near: [0, 0], to: '2027-02-01T00:00:00Z' }), [
      'group 2026-12-09',
      'group 2027-01-13',
    ]);
  });
});
