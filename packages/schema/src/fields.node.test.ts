import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countrySchema,
  dateSchema,
  httpUrlSchema,
  idSchema,
  instantSchema,
  languageSchema,
  regionSchema,
  timeOfDaySchema,
  timeZoneSchema,
} from './common.ts';
import { referenceSchema } from './reference.ts';
import { recurrenceSchema, whenSchema } from './convening.ts';
import { domainSchema } from './organization.ts';
import { emailSchema } from './application.ts';
import { parseOne } from './parse.ts';

const tables = {
  id: [
    idSchema,
    ['a', 'Café & Söhne', 'ipeds:495165'],
    ['', 'x'.repeat(201), 'a\nb', 'a\u0085b', 'a\u2028b', 'a\ud800b'],
  ],
  'http URL': [
    httpUrlSchema,
    ['https://example.org/', 'http://example.org/a?b#c'],
    [
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org',
      'example.org',
      'https://u:p@example.org/',
    ],
  ],
  date: [
    dateSchema,
    ['2024-02-29', '2026-12-31'],
    ['2026-02-29', '2026-13-01', '2026-1-1', '2026-02', '20260101'],
  ],
  instant: [
    instantSchema,
    ['2026-11-22T09:30:00Z', '2026-11-22T09:30Z', '2026-11-22T09:30:00.125Z'],
    ['2026-11-22T09:30:00+01:00', '2026-11-22', '2026-02-30T00:00:00Z', '2026-11-22T24:30:00Z'],
  ],
  'time of day': [timeOfDaySchema, ['00:00', '23:59'], ['24:00', '9:00', '09:60', '09:00:00']],
  'time zone': [
    timeZoneSchema,
    ['America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5'],
    ['Pacific', 'America/Tulsa', '', '+01:00'],
  ],
  country: [countrySchema, ['US', 'KE'], ['USA', 'us', '']],
  region: [regionSchema, ['OK', '30', 'MEX'], ['US-OK', 'ok', '']],
  language: [languageSchema, ['en', 'es-MX', 'zh-Hant'], ['English', 'e', 'en_US']],
  reference: [
    referenceSchema,
    ['ecosystem/tulsa', 'organization/a/b'],
    ['ecosystem/', 'planet/earth', 'tulsa'],
  ],
  recurrence: [
    recurrenceSchema,
    [
      'FREQ=MONTHLY;BYDAY=2WE',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T235959Z;WKST=SU;BYDAY=TU,TH',
      'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1,15',
      'FREQ=DAILY;BYHOUR=09,14;BYMINUTE=00,30',
    ],
    [
      'BYDAY=2WE;FREQ=MONTHLY',
      'FREQ=HOURLY',
      'FREQ=WEEKLY;BYDAY=Wednesday',
      'FREQ=DAILY;COUNT=0',
      'FREQ=DAILY;COUNT=2;COUNT=3',
      'FREQ=YEARLY;BYMONTH=13',
      'FREQ=MONTHLY;BYMONTHDAY=0',
      'FREQ=DAILY;UNTIL=20261399',
    ],
  ],
  domain: [
    domainSchema,
    ['fleetscience.org', 'newark.rutgers.edu'],
    ['Fleetscience.org', 'https://fleetscience.org', 'localhost', '-a.org', 'a.org/'],
  ],
  'e-mail address': [
    emailSchema,
    ['ana@example.org', "o'neil+stem@mail.example.co.uk", ' ana@example.org '],
    ['ana@example', 'ana', 'a b@example.org', '@example.org', `${'x'.repeat(250)}@example.org`],
  ],
} as const;

for (const [name, [schema, good, bad]] of Object.entries(tables)) {
  for (const value of good) {
    test(`${name}: takes ${JSON.stringify(value)}`, () => {
      assert.equal(parseOne(schema, value).ok, true);
    });
  }
  for (const value of bad) {
    test(`${name}: refuses ${JSON.stringify(value).slice(0, 60)}`, () => {
      assert.equal(parseOne(schema, value).ok, false);
    });
  }
}

const whens = [
  [{ precision: 'day', startsOn: '2026-10-20', endsOn: '2026-10-22' }, []],
  [{ precision: 'month', startsOn: '2019-10' }, []],
  [{ precision: 'rule', recurrence: 'FREQ=MONTHLY;BYDAY=2WE' }, []],
  [{ precision: 'day' }, ['startsOn']],
  [{ precision: 'rule' }, ['recurrence']],
  [{ precision: 'day', startsOn: '2019-10' }, ['startsOn']],
  [{ precision: 'day', startsOn: '2026-10-20', endsOn: '2026-10-19' }, ['endsOn']],
  [{ precision: 'time', startsOn: '2026-10-20', timeZone: 'UTC' }, ['startTime']],
  [{ precision: 'time', startsOn: '2026-10-20', startTime: '09:00' }, ['timeZone']],
  [{ precision: 'rule', recurrence: 'every second Wednesday' }, ['recurrence']],
] as const;

for (const [when, paths] of whens) {
  test(`when: ${JSON.stringify(when)} has issues at [${paths.join()}]`, () => {
    const result = parseOne(whenSchema, when);
    assert.deepEqual(result.ok ? [] : result.issues.map(({ path }) => path), paths);
  });
}
