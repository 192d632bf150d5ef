import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { decodeCounties } from './counties.ts';
import { labelPoint } from './label-point.ts';
import { project } from './mercator.ts';
import { decodeOutlines, shapeHolds, type OutlineShape } from './outlines.ts';
import { US_COUNTIES } from './outlines/us-counties.data.ts';
import { US_COUNTY_NAMES } from './outlines/us-county-names.data.ts';
import { US_STATES } from './outlines/us-states.data.ts';

const counties = decodeCounties(US_COUNTY_NAMES);
const names = new Map([...counties].map(([geoid, { fullName }]) => [geoid, fullName]));
const { shapes } = decodeOutlines(US_COUNTIES, names);
const states = new Map(decodeOutlines(US_STATES).shapes.map((shape) => [shape.id, shape]));

function brotliBytes(text: string): number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return brotliCompressSync(`var e="${text}";export{e as E};`, quality).length;
}

function holds(shape: OutlineShape | undefined, at: { x: number; y: number }): boolean {
  return shape !== undefined && shapeHolds(shape, at);
}

describe('decodeCounties', () => {
  it('names the 3,143 counties of the states with Connecticut of today, and the 90 of the territories', () => {
    // Census Bureau, 2023: 3,144 with the District of Columbia; Puerto Rico 78, Northern Marianas 4, Samoa and the
    // Virgin Islands 3 each without two islets, Guam 1.
    const perRegion = Map.groupBy(counties.values(), ({ region }) => region);
    const territories = ['AS', 'GU', 'MP', 'PR', 'VI'].map((code) => perRegion.get(code)?.length);
    assert.deepEqual([counties.size, ...territories], [3_144 + 89, 3, 1, 4, 78, 3]);
    assert.deepEqual(
      ['TX', 'GA', 'VA', 'CT', 'AK', 'HI', 'DE', 'DC'].map((code) => perRegion.get(code)?.length),
      [254, 159, 133, 9, 30, 5, 3, 1],
    );
  });

  for (const [geoid, name, fullName, region] of [
    ['40143', 'Tulsa', 'Tulsa County', 'OK'],
    ['01001', 'Autauga', 'Autauga County', 'AL'],
    ['56045', 'Weston', 'Weston County', 'WY'],
    ['09110', 'Capitol', 'Capitol Planning Region', 'CT'],
    ['09190', 'Western Connecticut', 'Western Connecticut Planning Region', 'CT'],
    ['22033', 'East Baton Rouge', 'East Baton Rouge Parish', 'LA'],
    ['02020', 'Anchorage', 'Anchorage Municipality', 'AK'],
    ['02110', 'Juneau', 'Juneau City and Borough', 'AK'],
    ['02063', 'Chugach', 'Chugach Census Area', 'AK'],
    ['24005', 'Baltimore', 'Baltimore County', 'MD'],
    ['24510', 'Baltimore', 'Baltimore city', 'MD'],
    ['29510', 'St. Louis', 'St. Louis city', 'MO'],
    ['32510', 'Carson City', 'Carson City', 'NV'],
    ['51710', 'Norfolk', 'Norfolk city', 'VA'],
    ['35013', 'Doña Ana', 'Doña Ana County', 'NM'],
    ['11001', 'District of Columbia', 'District of Columbia', 'DC'],
    ['72127', 'San Juan', 'San Juan Municipio', 'PR'],
    ['60020', "Manu'a", "Manu'a District", 'AS'],
    ['78030', 'St. Thomas', 'St. Thomas Island', 'VI'],
  ] as const) {
    it(`calls ${geoid} ${fullName}, ${region}`, () => {
      assert.deepEqual(counties.get(geoid), { geoid, name, fullName, region });
    });
  }

  it('counts two on, or as far as a number says', () => {
    assert.deepEqual(
      [...decodeCounties('99ZZ County:A,4B,C/city|98YY :9D').values()],
      [
        { geoid: '99001', name: 'A', fullName: 'A County', region: 'ZZ' },
        { geoid: '99005', name: 'B', fullName: 'B County', region: 'ZZ' },
        { geoid: '99007', name: 'C', fullName: 'C city', region: 'ZZ' },
        { geoid: '98008', name: 'D', fullName: 'D', region: 'YY' },
      ],
    );
  });

  for (const [title, text, part] of [
    ['another text', 'nothing', 'nothing'],
    ['a county without a name', '99ZZ County:A,5', '5'],
  ] as const) {
    it(`refuses ${title}`, () => {
      const message = `Expected names of counties, got "${part}".`;
      assert.throws(() => decodeCounties(text), new SyntaxError(message));
    });
  }
});

describe('outlines of US counties', () => {
  it('are at most 135 kB as a module, brotli 11, the names 12 kB', () => {
    const [outlines, texts] = [brotliBytes(US_COUNTIES), brotliBytes(US_COUNTY_NAMES)];
    assert.ok(outlines <= 135_000, `${outlines} bytes`);
    assert.ok(texts <= 12_000, `${texts} bytes`);
  });

  it('need no escapes in a string literal', () => {
    assert.match(US_COUNTIES, /^[ !#%-&(-[\]-_a-~]+$/);
    assert.doesNotMatch(US_COUNTY_NAMES, /["\\\n]/);
  });

  it('have every county by its name, each with an area but one', () => {
    assert.deepEqual(
      shapes.map(({ id, name }) => [id, name]),
      [...names],
    );
    const flat = shapes.filter(({ rings }) => rings.some((ring) => ring.length < 6));
    // The atlas draws this city of 5 km² as a line.
    assert.deepEqual(
      flat.map(({ name, rings }) => [name, rings.length, rings[0]?.length]),
      [['Falls Church city', 1, 4]],
    );
  });

  it('lie in their state, whose outline is of the same lines', () => {
    const outside = shapes.filter((shape) => {
      const region = counties.get(shape.id)?.region ?? '';
      return !holds(states.get(region), labelPoint(shape));
    });
    assert.deepEqual(outside, []);
  });

  for (const [place, lat, lng, geoid] of [
    ['Tulsa', 36.1539, -95.9954, '40143'],
    ['Hartford', 41.7637, -72.6851, '09110'],
    ['Bridgeport', 41.1792, -73.1894, '09120'],
    ['Manhattan', 40.7834, -73.9663, '36061'],
    ['Baltimore', 39.2904, -76.6122, '24510'],
    ['Towson', 39.4015, -76.6019, '24005'],
    ['Valdez', 61.1308, -146.3483, '02063'],
    ['Glennallen', 62.1092, -145.5464, '02066'],
    ['Attu', 52.9, 173.0, '02016'],
    ['San Juan', 18.4, -66.06, '72127'],
    ['Guam', 13.45, 144.77, '66010'],
    ['Honolulu', 21.35, -157.9, '15003'],
  ] as const) {
    it(`hold ${place} in ${names.get(geoid) ?? geoid} and nowhere else`, () => {
      const holding = shapes.filter((shape) => holds(shape, project({ lat, lng })));
      assert.deepEqual(
        holding.map(({ id }) => id),
        [geoid],
      );
    });
  }

  const tooFew = new Map([['40143', 'Tulsa']]);
  const tooMany = new Map([...names, ['99001', 'A']]);
  for (const others of [tooFew, tooMany]) {
    const count = others.size;
    it(`refuse the names of ${count} counties`, () => {
      assert.throws(
        () => decodeOutlines(US_COUNTIES, others),
        new SyntaxError(`Expected outlines of ${count} shapes, got others.`),
      );
    });
  }

  it('step to the Aleutians across ±180°', () => {
    const { west, east } = shapes.find(({ id }) => id === '02016')?.bounds ?? {};
    assert.deepEqual([Math.round(west ?? 0), Math.round(east ?? 0)], [172, -166]);
  });
});
