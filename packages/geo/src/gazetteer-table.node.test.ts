import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { cityShardSchema } from '@stem-ecosystems/schema/city-shard';
import { zipShardSchema } from '@stem-ecosystems/schema/gazetteer';
import { cityForms } from './city-name.ts';
import { decodeCounties } from './counties.ts';
import { parseCsv } from './csv.ts';
import {
  cityShard,
  cityShardPrefixes,
  parseGazetteer,
  zipPrefixes,
  zipShard,
} from './gazetteer-table.ts';
import { US_COUNTY_NAMES } from './outlines/us-county-names.data.ts';

const data = new URL('../data/', import.meta.url);
const zipsCsv = readFileSync(new URL('zips.csv', data), 'utf8');
const citiesCsv = readFileSync(new URL('cities.csv', data), 'utf8');
const table = parseGazetteer({ zipsCsv, citiesCsv });

const reference = new URL('../../../../shared/data/zip-gazetteer.csv.gz', import.meta.url);

describe('zips.csv', () => {
  it('equals the checked gazetteer, row by row', { skip: !existsSync(reference) }, () => {
    const checked = parseCsv(gunzipSync(readFileSync(reference)).toString());
    assert.deepEqual(
      parseCsv(zipsCsv).map((fields) => fields.slice(0, 5)),
      checked.map((fields) => fields.slice(0, 5)),
    );
  });

  it('has every ZIP code once', () => {
    const zips = parseCsv(zipsCsv).map(([zip]) => zip);
    assert.deepEqual([zips.length, new Set(zips).size], [41_928, 41_928]);
  });
});

describe('counties of the gazetteer', () => {
  const counties = decodeCounties(US_COUNTY_NAMES);

  it('are those of the state, for every ZIP code of the US', () => {
    const rows = parseCsv(zipsCsv);
    const wrong = rows.filter(
      ([, , state = '', , , county = '']) =>
        county !== '' && counties.get(county)?.region !== state,
    );
    const without = rows.filter(([, , , , , county]) => county === '');
    assert.deepEqual(wrong, []);
    assert.deepEqual([...new Set(without.map(([, , state]) => state))].sort(), ['FM', 'MH', 'PW']);
  });

  it('are those of the state, for every city of the US but one on an islet without county', () => {
    const rows = parseCsv(citiesCsv);
    const wrong = rows.filter(
      ([, region = '', , , , , county = '']) =>
        county !== '' && counties.get(county)?.region !== region,
    );
    const without = rows.filter(([, , country, , , , county]) => country === 'US' && county === '');
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      without.map(([name]) => name),
      ['Taulaga'],
    );
  });

  for (const [zip, geoid] of [
    // Census Bureau, 2020 ZCTA to county relationship; Connecticut by the town of the post office.
    ['74103', '40143'],
    ['10001', '36061'],
    ['06103', '09110'],
    ['06604', '09120'],
    ['06511', '09170'],
    ['22046', '51610'],
    ['00901', '72127'],
    ['99501', '02020'],
    ['96910', '66010'],
    ['96941', ''],
  ] as const) {
    it(`have "${geoid}" for ${zip}`, () => {
      assert.equal(zipShard(table, zip.slice(0, 3))?.zips[zip]?.[4], geoid);
    });
  }
});

describe('shards of the bundled gazetteer', () => {
  it('follow the contract', () => {
    for (const prefix of zipPrefixes()) zipShardSchema.parse(zipShard(table, prefix));
    for (const prefix of cityShardPrefixes(table)) cityShardSchema.parse(cityShard(table, prefix));
    assert.deepEqual([zipPrefixes().length, cityShardPrefixes(table).length], [1000, 1872]);
  });

  it('are a few kB each', () => {
    const largest = (shards: readonly unknown[]): number => {
      const texts = shards
        .map((shard) => JSON.stringify(shard))
        .sort((a, b) => b.length - a.length);
      return Math.max(...texts.slice(0, 5).map((text) => brotliCompressSync(text).length));
    };
    const zips = largest(zipPrefixes().map((prefix) => zipShard(table, prefix)));
    const cities = largest(cityShardPrefixes(table).map((prefix) => cityShard(table, prefix)));
    assert.ok(zips < 2_000, `the largest of ZIP codes has ${zips} bytes`);
    assert.ok(cities < 6_200, `the largest of cities has ${cities} bytes`);
  });

  it('hold every city under every spelling, in the last shard asked', () => {
    const lost = parseCsv(citiesCsv).flatMap(([name = '', , , lat]) =>
      cityForms(name)
        .filter((form) => form.length > 1)
        .filter((form) => {
          let prefix = form.slice(0, 2);
          while (cityShard(table, prefix)?.more && prefix.length < form.length)
            prefix = form.slice(0, prefix.length + 1);
          const shard = cityShard(table, prefix);
          // A name that ends before the letters do is among the largest of its shard, or told by more letters.
          if (shard?.more) return false;
          return !shard?.cities.some((row) => row[0] === name && row[3] === Number(lat));
        }),
    );
    assert.deepEqual(lost, []);
  });
});

describe('parseGazetteer', () => {
  const header = 'name,region,country,lat,lng,population,county\n';
  const zips =
    'zip,city,state,lat,lng,county\n74103,Tulsa,OK,36.1539,-95.9954,40143\n74104,Tulsa,OK,36.1464,-95.9526,\n';

  it('cuts ZIP codes by their first three digits', () => {
    const small = parseGazetteer({ zipsCsv: zips, citiesCsv: header });
    assert.deepEqual(zipShard(small, '741'), {
      zips: {
        '74103': [36.1539, -95.9954, 'Tulsa', 'OK', '40143'],
        '74104': [36.1464, -95.9526, 'Tulsa', 'OK', ''],
      },
    });
    assert.deepEqual(zipShard(small, '999'), { zips: {} });
    assert.equal(zipShard(small, '74'), undefined);
  });

  it('puts a city under each of its spellings, most people first', () => {
    const small = parseGazetteer({
      zipsCsv: '',
      citiesCsv: `${header}Saginaw,MI,US,43.4,-83.9,44202,26145\n"St. Louis",MO,US,38.6,-90.2,301578,29510\n`,
    });
    const louis = ['St. Louis', 'MO', 'US', 38.6, -90.2, 301578, '29510'];
    assert.equal(cityShardPrefixes(small).length, 26 * 26);
    assert.deepEqual(cityShard(small, 'zz'), { cities: [] });
    assert.deepEqual(cityShard(small, 'st'), { cities: [louis] });
    assert.deepEqual(cityShard(small, 'sa'), {
      cities: [louis, ['Saginaw', 'MI', 'US', 43.4, -83.9, 44202, '26145']],
    });
  });

  it('cuts a full shard into those of one letter more', () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `Ab${String.fromCharCode(97 + (at % 3))}${at},OK,US,1,2,${at},\n`,
    );
    const small = parseGazetteer({ zipsCsv: '', citiesCsv: header + rows.join('') });
    const longer = cityShardPrefixes(small).filter((prefix) => prefix.length > 2);
    assert.deepEqual([longer.length, longer[0], longer[25]], [26, 'aba', 'abz']);
    assert.deepEqual(cityShard(small, 'abz'), { cities: [] });
    assert.equal(cityShard(small, 'acz'), undefined);
    const full = cityShard(small, 'ab');
    assert.deepEqual([full?.more, full?.cities.length, full?.cities[0]?.[5]], [true, 250, 299]);
    assert.deepEqual(
      [cityShard(small, 'aba')?.more, cityShard(small, 'aba')?.cities.length],
      [undefined, 100],
    );
  });

  for (const [title, files, message] of [
    [
      'a line with too few columns',
      { zipsCsv: 'h\n74103,Tulsa,OK\n', citiesCsv: '' },
      'Expected each line of zips.csv to have 6 columns, got "74103,Tulsa,OK".',
    ],
    [
      'a latitude that is no number',
      { zipsCsv: 'h\n74103,Tulsa,OK,north,-95,\n', citiesCsv: '' },
      'Expected coordinates of zips.csv to be degrees, got "north".',
    ],
    [
      'an empty longitude',
      { zipsCsv: '', citiesCsv: 'h\nTulsa,OK,US,36,,1,\n' },
      'Expected coordinates of cities.csv to be degrees, got "".',
    ],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.throws(() => parseGazetteer(files), new SyntaxError(message));
    });
  }
});

describe('parseCsv', () => {
  for (const [title, text, rows] of [
    ['plain fields', 'h\na,b\n', [['a', 'b']]],
    ['quoted commas and quotes', 'h\n"a, ""b""",c\n', [['a, "b"', 'c']]],
    [
      'empty fields',
      'h\na,,\n"",b,\n',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['Windows line ends and blank lines', 'h\r\na,b\r\n\r\n', [['a', 'b']]],
    ['nothing but a header', 'h', []],
  ] as const) {
    it(`reads ${title}`, () => {
      assert.deepEqual(parseCsv(text), rows);
    });
  }

  it('refuses a quote that is not closed', () => {
    assert.throws(() => parseCsv('h\n"a,b\n'), new SyntaxError('Expected a CSV line, got ""a,b".'));
  });
});
