import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cityPrefixes, findCities, type FindCitiesOptions } from './gazetteer.ts';
import { cityShard, parseGazetteer, zipShard } from './gazetteer-table.ts';
import { findZip, isZip, zipPrefix } from './zip-code.ts';

const data = new URL('../data/', import.meta.url);
const table = parseGazetteer({
  zipsCsv: readFileSync(new URL('zips.csv', data), 'utf8'),
  citiesCsv: readFileSync(new URL('cities.csv', data), 'utf8'),
});

/** What a device does: asks shards, shortest first, while there is more, and looks into the last. */
function search(text: string, options?: FindCitiesOptions) {
  for (const prefix of cityPrefixes(text)) {
    const shard = cityShard(table, prefix);
    if (shard === undefined) return [];
    if (shard.more === undefined) return findCities(shard, text, options);
  }
  const shortest = cityShard(table, cityPrefixes(text).at(-1) ?? '');
  return shortest ? findCities(shortest, text, options) : [];
}

describe('findCities', () => {
  for (const [text, label] of [
    ['Tulsa', 'Tulsa, OK'],
    ['Springfield, IL', 'Springfield, IL'],
    ['springfield illinois', 'Springfield, IL'],
    ['Springfield, Illinois, USA', 'Springfield, IL'],
    ['springfield, illi', 'Springfield, IL'],
    ['San José', 'San Jose, CA'],
    ['san jose ca', 'San Jose, CA'],
    ['San José, Costa Rica', 'San José, Costa Rica'],
    ['st. louis', 'St. Louis, MO'],
    ['Saint Louis', 'St. Louis, MO'],
    ['saint lou', 'St. Louis, MO'],
    ['st paul mn', 'Saint Paul, MN'],
    ['Port St Lucie', 'Port Saint Lucie, FL'],
    ['ft worth', 'Fort Worth, TX'],
    ['New York NY', 'New York City, NY'],
    ['new york', 'New York City, NY'],
    ['Washington DC', 'Washington, DC'],
    ["O'Fallon, MO", "O'Fallon, MO"],
    ['ofallon il', "O'Fallon, IL"],
    ['canon city', 'Cañon City, CO'],
    ['Paris, TX', 'Paris, TX'],
    ['paris france', 'Paris, France'],
    ['San Juan PR', 'San Juan, PR'],
    ['Hagatna', 'Hagåtña, GU'],
    ['Charlotte Amalie', 'Charlotte Amalie, VI'],
    ['Pago Pago', 'Pago Pago, AS'],
    ['Nairobi Kenya', 'Nairobi, Kenya'],
    ['haifa', 'Haifa, Israel'],
    ['Reykjavik', 'Reykjavík, Iceland'],
    ['Reykjavik, Islandia', 'Reykjavík, Iceland'],
    ['Vancouver', 'Vancouver, BC, Canada'],
    ['Vancouver, WA', 'Vancouver, WA'],
    ['Monterrey, Nuevo León', 'Monterrey, Nuevo León, Mexico'],
    ['mexico city', 'Mexico City, Ciudad de México, Mexico'],
    ['México', 'Mexico City, Ciudad de México, Mexico'],
    ['ciudad de méxico', 'Mexico City, Ciudad de México, Mexico'],
    ['nyc', 'New York City, NY'],
    ['Nueva York', 'New York City, NY'],
    ['la', 'Los Angeles, CA'],
    ['L.A.', 'Los Angeles, CA'],
    ['sf', 'San Francisco, CA'],
    ['D.C.', 'Washington, DC'],
    ['philly', 'Philadelphia, PA'],
    ['vegas', 'Las Vegas, NV'],
    ['bronx', 'The Bronx, NY'],
    ['salt lake', 'Salt Lake City, UT'],
    ['saint paul', 'Saint Paul, MN'],
    ['tel aviv', 'Tel Aviv, Israel'],
    ['honolulu hi', 'Honolulu, HI'],
    ['quebec city', 'Québec, QC, Canada'],
    ['beer sheva', "Be'er Sheva, Israel"],
    ['barrow ak', 'Utqiagvik, AK'],
    // What is begun is the large city; a town of that very name comes first when it is not tiny beside it.
    ['spring', 'Spring, TX'],
    ['springf', 'Springfield, MO'],
    ['kansas', 'Kansas City, MO'],
    ['oklahoma', 'Oklahoma City, OK'],
    ['carson', 'Carson, CA'],
    ['ada', 'Ada, OK'],
    ['rye', 'Rye, NY'],
    ['new', 'New York City, NY'],
    ['san', 'San Antonio, TX'],
    ['st', 'Staten Island, NY'],
    // Of namesakes the one of the network, unless the other is a metropolis.
    ['cambridge', 'Cambridge, MA'],
    ['birmingham', 'Birmingham, AL'],
    ['st petersburg', 'St. Petersburg, FL'],
    ['la paz', 'La Paz, Baja California Sur, Mexico'],
    ['London', 'London, United Kingdom'],
    ['Paris', 'Paris, France'],
  ] as const) {
    it(`takes "${text}" for ${label}`, () => {
      assert.equal(search(text)[0]?.label, label);
    });
  }

  for (const text of ['', 'x', 'Atlantis, ZZ', 'zzzz', ',', ', IL', 'Springfield, Kenya']) {
    it(`finds nothing for "${text}"`, () => {
      assert.deepEqual(search(text), []);
    });
  }

  it('puts those with most people first, a whole name for fifty times its people', () => {
    assert.deepEqual(
      search('portland', { limit: 4 }).map(({ label }) => label),
      ['Portland, OR', 'Portland, ME', 'Portland, TX', 'Portland, TN'],
    );
    const row = (name: string, people: number, country = 'US') =>
      [name, '', country, 1, 2, people, ''] as const;
    const order = (...rows: ReturnType<typeof row>[]) =>
      findCities({ cities: rows.map((each) => [...each]) }, 'spring').map(({ name }) => name);
    assert.deepEqual(order(row('Springfield', 51), row('Spring', 1)), ['Springfield', 'Spring']);
    assert.deepEqual(order(row('Springfield', 49), row('Spring', 1)), ['Spring', 'Springfield']);
    assert.deepEqual(order(row('Spring A', 26, 'FR'), row('Spring B', 1)), [
      'Spring A',
      'Spring B',
    ]);
    assert.deepEqual(order(row('Spring A', 24, 'FR'), row('Spring B', 1)), [
      'Spring B',
      'Spring A',
    ]);
    assert.deepEqual(order(row('Spring A', 3, 'CA'), row('Spring B', 1)), ['Spring A', 'Spring B']);
    assert.deepEqual(order(row('Spring A', 0), row('Spring B', 101)), ['Spring B', 'Spring A']);
  });

  const ecosystems = JSON.parse(
    readFileSync(new URL('../../../data/ecosystems.json', import.meta.url), 'utf8'),
  ) as { city?: string; region?: string; country: string }[];
  const towns = new Map(
    ecosystems
      .filter(({ city }) => city !== undefined)
      .map(({ city = '', region, country }) => [`${city}, ${region ?? country}`, country]),
  );
  // A valley of several kibbutzim, and a park between three cities.
  towns.delete('Valley of Springs, IL');
  towns.delete('Research Triangle Park, NC');
  // A township, which GeoNames has not among its cities.
  towns.delete('Delran, NJ');

  for (const [town, country] of towns) {
    it(`finds ${town}, where an ecosystem is`, () => {
      assert.equal(search(town, { country }).length > 0, true);
    });
  }

  it('finds only cities of the country asked for', () => {
    assert.deepEqual(
      new Set(search('san', { country: 'MX' }).map(({ country }) => country)),
      new Set(['MX']),
    );
  });

  it('gives as many as asked, ten by default', () => {
    assert.deepEqual(
      [
        search('san').length,
        search('san', { limit: 3 }).length,
        search('san', { limit: 0 }).length,
      ],
      [10, 3, 0],
    );
  });

  it('tells what the gazetteer knows of a city', () => {
    const shard = {
      cities: [
        ['Tulsa', 'OK', 'US', 36.154, -95.9928, 413066, '40143'],
        ['Nowhere|Nirgendwo', '', 'KE', 1, 2, 0, ''],
      ],
    } as const;
    const cities = {
      cities: shard.cities.map(
        (row) => [...row] as [string, string, string, number, number, number, string],
      ),
    };
    assert.deepEqual(findCities(cities, 'tulsa'), [
      {
        kind: 'city',
        label: 'Tulsa, OK',
        name: 'Tulsa',
        region: 'OK',
        country: 'US',
        county: '40143',
        lat: 36.154,
        lng: -95.9928,
        population: 413066,
      },
    ]);
    const nowhere = {
      kind: 'city',
      label: 'Nowhere, Kenya',
      name: 'Nowhere',
      country: 'KE',
      lat: 1,
      lng: 2,
    };
    assert.deepEqual(findCities(cities, 'nowhere'), [nowhere]);
    assert.deepEqual(findCities(cities, 'nirgend'), [nowhere]);
  });
});

describe('cityPrefixes', () => {
  for (const [text, prefixes] of [
    ['Tulsa', ['tu', 'tul', 'tuls']],
    ['Tulsa, OK', ['tu', 'tul', 'tuls']],
    ['Rye NY', ['ry', 'rye']],
    ['San José', ['sa', 'san', 'sanj']],
    ['La', ['la']],
    ['X', []],
    ['Łódź', ['lo', 'lod', 'lodz']],
    ['Москва', []],
    ['29 Palms', []],
    ['', []],
  ] as const) {
    it(`asks [${prefixes.join(', ')}] for "${text}"`, () => {
      assert.deepEqual(cityPrefixes(text), prefixes);
    });
  }
});

describe('findZip', () => {
  const find = (zip: string) => {
    const shard = zipShard(table, zipPrefix(zip));
    return shard && findZip(shard, zip);
  };

  it('tells what the gazetteer knows of a ZIP code', () => {
    assert.deepEqual(find('74103'), {
      kind: 'zip',
      label: 'Tulsa, OK 74103',
      name: 'Tulsa',
      region: 'OK',
      country: 'US',
      county: '40143',
      lat: 36.1539,
      lng: -95.9954,
      zip: '74103',
    });
  });

  for (const [zip, label] of [
    ['02139', 'Cambridge, MA 02139'],
    ['02139-4307', 'Cambridge, MA 02139'],
    [' 10001 ', 'New York, NY 10001'],
    ['00901', 'San Juan, PR 00901'],
    ['00802', 'St Thomas, VI 00802'],
    ['96910', 'Hagatna, GU 96910'],
    ['96799', 'Pago Pago, AS 96799'],
    ['96950', 'Saipan, MP 96950'],
  ] as const) {
    it(`takes "${zip}" for ${label}`, () => {
      assert.equal(find(zip)?.label, label);
    });
  }

  it('gives the freely associated states as countries', () => {
    const place = find('96941');
    assert.deepEqual([place?.country, place?.region], ['FM', undefined]);
  });

  it('is undefined for a code that nobody has', () => {
    assert.equal(find('74000'), undefined);
  });

  it('refuses what is no ZIP code', () => {
    const message = 'Expected `zip` to be five digits, got "7410".';
    assert.throws(() => findZip({ zips: {} }, '7410'), new TypeError(message));
    assert.throws(() => zipPrefix('7410'), new TypeError(message));
  });
});

describe('isZip', () => {
  for (const [text, isTrue] of [
    ['74103', true],
    ['74103-1234', true],
    [' 74103 ', true],
    ['7410', false],
    ['741035', false],
    ['74103-', false],
    ['Tulsa', false],
    ['٧٤١٠٣', false],
  ] as const) {
    it(`is ${isTrue} for "${text}"`, () => {
      assert.equal(isZip(text), isTrue);
    });
  }
});
