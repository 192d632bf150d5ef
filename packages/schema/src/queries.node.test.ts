import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  conveningParams,
  ecosystemParams,
  organizationParams,
  programParams,
  readQuery,
  searchParams,
  writeQuery,
} from './queries.ts';

const read = (table: object, search: string): unknown => {
  const result = readQuery(table, new URLSearchParams(search));
  return result.ok ? result.query : result.issues.map(({ message }) => message);
};

test('reads every parameter of organizations and programs', () => {
  assert.deepEqual(
    read(
      organizationParams,
      'sector=library,funder&bbox=170,-20,-170,10&near=36.15,-95.99&radiusKm=80.5&ecosystem=a,b&q=tulsa&include=low&limit=20&cursor=abc_-',
    ),
    {
      sector: ['library', 'funder'],
      bbox: [170, -20, -170, 10],
      near: [36.15, -95.99],
      radiusKm: 80.5,
      ecosystem: ['a', 'b'],
      q: 'tulsa',
      include: ['low'],
      limit: 20,
      cursor: 'abc_-',
    },
  );
  assert.deepEqual(
    read(
      programParams,
      'country=US,IL&region=US-OK,MX-CMX,GB-1&kind=club,lab&subject=science&grade=-1,0,13&cost=free&language=es-MX',
    ),
    {
      country: ['US', 'IL'],
      region: ['US-OK', 'MX-CMX', 'GB-1'],
      kind: ['club', 'lab'],
      subject: ['science'],
      grade: [-1, 0, 13],
      cost: ['free'],
      language: ['es-MX'],
    },
  );
});

test('a comma or a percent sign within one of several values is encoded in its text', () => {
  const subject = ['reading, writing', '100% science', 'a%2Cb', 'art'];
  const text = 'reading%2C writing,100%25 science,a%252Cb,art';
  assert.equal(writeQuery(programParams, { subject }).get('subject'), text);
  assert.deepEqual(read(programParams, String(new URLSearchParams({ subject: text }))), {
    subject,
  });
});

test('a percent sign that encodes nothing is itself', () => {
  const subject = '100% science,50%zz';
  assert.deepEqual(read(programParams, String(new URLSearchParams({ subject }))), {
    subject: ['100% science', '50%zz'],
  });
});

test('reads every parameter of ecosystems and convenings', () => {
  assert.deepEqual(read(ecosystemParams, 'scope=state&status=inactive&sector=family'), {
    scope: ['state'],
    status: ['inactive'],
    sector: ['family'],
  });
  assert.deepEqual(
    read(
      conveningParams,
      'from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z&past=true&kind=webinar&mode=hybrid',
    ),
    {
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
      past: true,
      kind: ['webinar'],
      mode: ['hybrid'],
    },
  );
});

const refused = [
  [
    searchParams,
    'query=x',
    'Expected one of the parameters q, include, limit, cursor; got "query"',
  ],
  [
    organizationParams,
    'region=Oklahoma',
    'Expected `region.0` to be an ISO 3166-2 code with its country, as "US-OK", got "Oklahoma"',
  ],
  [
    programParams,
    'region=US-OK,OK',
    'Expected `region.1` to be an ISO 3166-2 code with its country, as "US-OK", got "OK"',
  ],
  [
    ecosystemParams,
    'country=USA',
    'Expected `country.0` to be an ISO 3166-1 alpha-2 country code, as "US", got "USA"',
  ],
  [
    conveningParams,
    'from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00.5Z',
    'Expected `to` to be later than `from`',
  ],
  [
    conveningParams,
    'from=2027-01-01T00:00:00Z&to=2027-01-01T00:00:00.000Z',
    'Expected `to` to be later than `from`',
  ],
  [searchParams, 'q=a&q=b', 'Expected `q` once, got it 2 times'],
  [searchParams, 'q=', 'Expected `q` to be text that is not blank, got ""'],
  [searchParams, 'limit=0', 'Expected `limit` to be a whole number from 1 to 1000, got 0'],
  [searchParams, 'limit=1001', 'Expected `limit` to be a whole number from 1 to 1000, got 1001'],
  [searchParams, 'limit=ten', 'Expected `limit` to be a number, got "ten"'],
  [
    searchParams,
    '__proto__=1',
    'Expected one of the parameters q, include, limit, cursor; got "__proto__"',
  ],
  [organizationParams, 'near=91,0', 'Expected `near.0` to be degrees from -90 to 90, got 91'],
  [organizationParams, 'radiusKm=5', 'Expected `radiusKm` only together with `near`'],
  [
    organizationParams,
    'bbox=0,5,1,4',
    'Expected `bbox` to be west,south,east,north with south not above north, got [0,5,1,4]',
  ],
  [
    programParams,
    'grade=14',
    'Expected `grade.0` to be a grade from -1 (preschool) to 13 (post-secondary), got 14',
  ],
  [
    organizationParams,
    'near=36',
    'Expected `near` to be latitude and longitude, comma between them, as "36.15,-95.99", got [36]',
  ],
  [
    organizationParams,
    'bbox=0,5,1,6,2',
    'Expected `bbox` to be west,south,east,north, as "-97,35,-94,37", got [0,5,1,6,2]',
  ],
  [
    conveningParams,
    'to=9999-12-31T23:59:59Z',
    'Expected `to` to be an instant of the years 1900 to 2199, got "9999-12-31T23:59:59Z"',
  ],
  [
    conveningParams,
    'from=1899-12-31T23:59:59Z',
    'Expected `from` to be an instant of the years 1900 to 2199, got "1899-12-31T23:59:59Z"',
  ],
  [conveningParams, 'past=yes', 'Expected `past` to be true, got "yes"'],
] as const;

for (const [table, search, message] of refused) {
  test(`refuses ${search} with a sentence`, () => {
    assert.deepEqual(read(table, search), [message]);
  });
}

test('writes what it reads, in the order of the table', () => {
  const search =
    'sector=library,funder&bbox=170,-20,-170,10&near=36.15,-95.99&q=caf%C3%A9&limit=20';
  const result = readQuery(organizationParams, new URLSearchParams(search));
  assert.ok(result.ok);
  assert.equal(
    decodeURIComponent(writeQuery(organizationParams, result.query).toString()),
    decodeURIComponent(search),
  );
});
