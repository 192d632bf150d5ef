import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateParts, plainText, shortDate, timePart, timeParts, zoneName } from './date-words.ts';

const DATES: [startsOn: string, endsOn: string, en: string, es: string][] = [
  ['2026-12-09', '2026-12-09', 'Wednesday, December 9, 2026', 'miércoles, 9 de diciembre de 2026'],
  ['2025-10-20', '2025-10-22', 'October 20–22, 2025', '20–22 de octubre de 2025'],
  [
    '2025-10-30',
    '2025-11-02',
    'October 30 – November 2, 2025',
    '30 de octubre – 2 de noviembre de 2025',
  ],
  [
    '2025-12-30',
    '2026-01-02',
    'December 30, 2025 – January 2, 2026',
    '30 de diciembre de 2025 – 2 de enero de 2026',
  ],
  ['2019-10', '2019-10', 'October 2019', 'octubre de 2019'],
  ['2015-11', '2016-04', 'November 2015 – April 2016', 'noviembre de 2015 – abril de 2016'],
];

describe('dateParts', () => {
  for (const [startsOn, endsOn, en, es] of DATES) {
    it(`says ${startsOn} to ${endsOn} as "${en}"`, () => {
      assert.equal(plainText(dateParts({ startsOn, endsOn }, 'en-US')), en);
      assert.equal(plainText(dateParts({ startsOn, endsOn }, 'es')), es);
    });
  }

  it('marks the first and the last day of a span', () => {
    assert.deepEqual(dateParts({ startsOn: '2025-10-20', endsOn: '2025-10-22' }, 'en-US'), [
      { text: 'October ' },
      { text: '20', datetime: '2025-10-20' },
      { text: '–' },
      { text: '22', datetime: '2025-10-22' },
      { text: ', 2025' },
    ]);
  });
});

describe('times', () => {
  const start = new Date('2026-12-09T17:00:00Z');
  const end = new Date('2026-12-09T18:30:00Z');

  it('stand on the clocks of the zone that is given', () => {
    const told = ['America/Los_Angeles', 'America/New_York', 'Asia/Tokyo'].map((zone) =>
      plainText(timeParts(start, end, zone, 'en-US')),
    );
    assert.deepEqual(told, ['9:00–10:30 AM', '12:00–1:30 PM', '2:00–3:30 AM']);
  });

  it('tell both halves of the day where the range crosses noon', () => {
    assert.equal(
      plainText(timeParts(start, new Date('2026-12-09T21:00:00Z'), 'America/Los_Angeles', 'en-US')),
      '9:00 AM – 1:00 PM',
    );
  });

  it('tell an end after midnight by its time', () => {
    assert.equal(plainText(timeParts(start, end, 'Asia/Kolkata', 'en-US')), '10:30 PM – 12:00 AM');
  });

  it('mark the instants', () => {
    assert.deepEqual(timePart(start, 'America/Los_Angeles', 'en-US'), {
      text: '9:00 AM',
      datetime: '2026-12-09T17:00:00Z',
    });
    assert.deepEqual(
      timeParts(start, end, 'America/Los_Angeles', 'es').filter(
        ({ datetime }) => datetime !== undefined,
      ),
      [
        { text: '9:00', datetime: '2026-12-09T17:00:00Z' },
        { text: '10:30', datetime: '2026-12-09T18:30:00Z' },
      ],
    );
  });
});

describe('zoneName', () => {
  const at = new Date('2026-12-09T17:00:00Z');
  const NAMES: [zone: string, en: string, es: string][] = [
    ['America/Los_Angeles', 'Pacific Time', 'hora del Pacífico'],
    ['America/New_York', 'Eastern Time', 'hora oriental'],
    ['America/Boise', 'Mountain Time', 'hora de las Montañas Rocosas'],
    ['UTC', 'UTC', 'UTC'],
  ];
  for (const [zone, en, es] of NAMES) {
    it(`calls ${zone} "${en}"`, () => {
      assert.deepEqual([zoneName(at, zone, 'en-US'), zoneName(at, zone, 'es')], [en, es]);
    });
  }
});

describe('shortDate', () => {
  it('has the weekday and no year', () => {
    assert.deepEqual(shortDate('2026-12-09', 'en-US'), {
      text: 'Wed, Dec 9',
      datetime: '2026-12-09',
    });
  });
});
