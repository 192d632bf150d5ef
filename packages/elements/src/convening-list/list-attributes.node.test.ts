import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkView,
  readHeadingLevel,
  readKinds,
  readLimit,
  readModes,
  readZone,
} from './list-attributes.ts';

/** What a reading gives and what it reports. */
function read<T>(reading: (report: (attribute: string, message: string) => void) => T): {
  value: T;
  reports: string[];
} {
  const reports: string[] = [];
  const value = reading((attribute, message) => reports.push(`${attribute}: ${message}`));
  return { value, reports };
}

const READINGS: [
  what: string,
  actual: { value: unknown; reports: string[] },
  value: unknown,
  reports: string[],
][] = [
  ['no kind as all', read((report) => readKinds(undefined, report)), undefined, []],
  [
    'kinds with spaces',
    read((report) => readKinds(' webinar  summit', report)),
    ['summit', 'webinar'],
    [],
  ],
  [
    'known kinds beside unknown ones',
    read((report) => readKinds('webinar, party', report)),
    ['webinar'],
    [
      'kind: Expected `kind` to be any of national-convening, summit, regional-convening, webinar, virtual-meeting, working-group, info-session, got "party".',
    ],
  ],
  ['modes', read((report) => readModes('virtual hybrid', report)), ['virtual', 'hybrid'], []],
  [
    'an unknown mode as all',
    read((report) => readModes('phone', report)),
    undefined,
    ['mode: Expected `mode` to be any of in-person, virtual, hybrid, got "phone".'],
  ],
  ['no limit as 20', read((report) => readLimit(undefined, report)), 20, []],
  ['a limit', read((report) => readLimit(3, report)), 3, []],
  [
    'a limit of none as 20',
    read((report) => readLimit(NaN, report)),
    20,
    ['limit: Expected `limit` to be a whole number of at least 1, got "NaN".'],
  ],
  ['no zone as the venue', read((report) => readZone(undefined, report)), 'venue', []],
  ['an IANA zone', read((report) => readZone('America/Chicago', report)), 'America/Chicago', []],
  [
    'an unknown zone as the venue',
    read((report) => readZone('Chicago', report)),
    'venue',
    [
      'time-zone: Expected `time-zone` to be "venue", "viewer" or an IANA time zone, got "Chicago".',
    ],
  ],
  ['no heading level as 2', read((report) => readHeadingLevel(undefined, report)), 2, []],
  ['a heading level', read((report) => readHeadingLevel(4, report)), 4, []],
  [
    'a heading level too deep as 2',
    read((report) => readHeadingLevel(6, report)),
    2,
    ['heading-level: Expected `heading-level` to be a whole number from 1 to 5, got "6".'],
  ],
  ['the list view', read((report) => checkView('list', report)), undefined, []],
  [
    'the month view with a note',
    read((report) => checkView('month', report)),
    undefined,
    ['view: The `view` "month" is not available yet; the list is shown.'],
  ],
  [
    'an unknown view with a note',
    read((report) => checkView('week', report)),
    undefined,
    ['view: Expected `view` to be "list", got "week".'],
  ],
];

describe('attributes', () => {
  for (const [what, actual, value, reports] of READINGS) {
    it(`reads ${what}`, () => {
      assert.deepEqual(actual, { value, reports });
    });
  }
});
