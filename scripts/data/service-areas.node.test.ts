import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { decodeCounties } from '../../packages/geo/src/counties.ts';
import { decodeOutlines } from '../../packages/geo/src/outlines.ts';
import { US_COUNTY_NAMES } from '../../packages/geo/src/outlines/us-county-names.data.ts';
import { US_STATES } from '../../packages/geo/src/outlines/us-states.data.ts';
import { WORLD } from '../../packages/geo/src/outlines/world.data.ts';
import { regionName } from '../../packages/geo/src/places.ts';
import { readDecisions, withServiceAreas } from './service-areas.js';

const bundled = JSON.parse(
  readFileSync(new URL('../../data/ecosystems.json', import.meta.url), 'utf8'),
) as Ecosystem[];

function codes({ serviceArea = {} }: Ecosystem) {
  const { counties = [], regions = [], countries = [] } = serviceArea;
  return [...counties, ...regions, ...countries];
}

suite('service areas of the bundled ecosystems', () => {
  const coded = bundled.filter((ecosystem) => codes(ecosystem).length > 0);

  test('are those that the texts name, by hand', () => {
    // 100 of 105 have a text: 23 name counties, 21 states or a province, 2 a country; 54 stay text.
    const having = (key: 'counties' | 'regions' | 'countries') =>
      coded.filter(({ serviceArea }) => serviceArea?.[key] !== undefined).length;
    assert.deepEqual(
      [having('counties'), having('regions'), having('countries'), coded.length],
      [23, 21, 2, 46],
    );
    assert.equal(bundled.filter(({ serviceArea }) => serviceArea?.text !== undefined).length, 100);
    assert.equal(coded.flatMap(({ serviceArea }) => serviceArea?.counties ?? []).length, 63);
    assert.equal(coded.filter(({ serviceArea }) => serviceArea?.derived !== true).length, 0);
  });

  for (const [id, expected] of [
    // GEOIDs of the Census Bureau.
    ['mayes-county-stem-alliance', ['40097']],
    ['san-diego-stem-ecosystem', ['06073']],
    ['oc-stem-initiative', ['06059']],
    ['baton-rouge-stem-learning-network', ['22033']],
    ['pa-seed-ecosystem', ['42017', '42029', '42045', '42091']],
    ['central-6-stem-learning-ecosystem', ['01009', '01021', '01073', '01115', '01117', '01127']],
    ['sbcx-stem-learning-ecosystem', ['01057', '01075', '01093', '01127', '01133']],
    ['newark-stem-ecosystem', ['34013', '34027', '34031', '34037', '34039', '34041']],
    ['dmv-stem-learning-ecosystem', ['DC', 'MD', 'VA']],
    ['symbiosis-steam-learning-ecosystem', ['BC']],
    ['kenya-national-stem-learning-ecosystem', ['KE']],
    ['ecosistema-steam-mexico', ['MX']],
    ['tulsa-regional-stem-alliance', []],
    ['greater-austin-stem-ecosystem', []],
    ['bay-area-stem-ecosystem', []],
    ['new-york-city-stem-education-network', []],
  ] as const) {
    test(`have [${expected.join(', ')}] for ${id}`, () => {
      const ecosystem = bundled.find((each) => each.id === id);
      assert.ok(ecosystem);
      assert.deepEqual(codes(ecosystem), expected);
    });
  }

  test('can all be drawn or named', () => {
    const counties = decodeCounties(US_COUNTY_NAMES);
    const states = new Set(decodeOutlines(US_STATES).shapes.map(({ id }) => id));
    const countries = new Set(decodeOutlines(WORLD).shapes.map(({ id }) => id));
    for (const { country, serviceArea = {} } of coded) {
      for (const geoid of serviceArea.counties ?? []) assert.ok(counties.has(geoid), geoid);
      for (const region of serviceArea.regions ?? []) {
        assert.ok(country === 'US' ? states.has(region) : regionName(country, region), region);
      }
      for (const code of serviceArea.countries ?? []) assert.ok(countries.has(code), code);
    }
  });

  test('do not change when they are derived again', () => {
    assert.deepEqual(withServiceAreas(bundled, readDecisions()), {
      ecosystems: bundled,
      problems: [],
    });
  });
});

suite('withServiceAreas', () => {
  const tulsa = bundled.find(({ id }) => id === 'tulsa-regional-stem-alliance') as Ecosystem;

  /** Tulsa's ecosystem with another area, and what was decided for it. */
  function derive(serviceArea: NonNullable<Ecosystem['serviceArea']>, decision?: object) {
    const decided = { ecosystem: tulsa.id, text: serviceArea.text ?? '', ...decision };
    const { ecosystems, problems } = withServiceAreas(
      [{ ...tulsa, serviceArea }],
      decision ? [decided] : [],
    );
    return { area: ecosystems[0]?.serviceArea, problems };
  }

  test('finds the GEOIDs of counties by their names in a state, ascending', () => {
    const { area, problems } = derive(
      { text: 'Baltimore city, Doña Ana and Capitol' },
      { counties: { NM: ['Doña Ana'], MD: ['Baltimore city'], CT: ['Capitol'] } },
    );
    assert.deepEqual(
      [area?.counties, area?.derived, problems],
      [['09110', '24510', '35013'], true, []],
    );
  });

  test('derives anew what it derived before', () => {
    const { area } = derive(
      { text: 'Oklahoma', counties: ['40143'], derived: true },
      { regions: ['OK'] },
    );
    assert.deepEqual(area, { text: 'Oklahoma', regions: ['OK'], derived: true });
  });

  test('leaves codes that a source gave, and areas without a text', () => {
    const given = { text: 'northeastern Oklahoma', counties: ['40143'] };
    assert.deepEqual(derive(given), { area: given, problems: [] });
    assert.deepEqual(derive({ countries: ['US'] }), { area: { countries: ['US'] }, problems: [] });
  });

  for (const [title, text, decision, problem] of [
    [
      'a text that nobody has read',
      'Tulsa County',
      undefined,
      'Expected the area of ecosystem/tulsa-regional-stem-alliance to be decided in service-areas.json, got "Tulsa County".',
    ],
    [
      'a text that has changed since',
      'Tulsa and Rogers counties',
      { text: 'Tulsa County', counties: { OK: ['Tulsa'] } },
      'Expected the area of ecosystem/tulsa-regional-stem-alliance to be decided in service-areas.json, got "Tulsa and Rogers counties".',
    ],
    [
      'a county that the text does not name',
      'Tulsa County',
      { counties: { OK: ['Tulsa', 'Rogers'] } },
      'service-areas.json, ecosystem/tulsa-regional-stem-alliance: Expected the text to name what is coded, got "Rogers".',
    ],
    [
      'a state that the text names only as part of a word',
      'Oklahomans',
      { regions: ['OK'] },
      'service-areas.json, ecosystem/tulsa-regional-stem-alliance: Expected the text to name what is coded, got "Oklahoma".',
    ],
    [
      'a county that the state does not have',
      'Mayes County',
      { counties: { TX: ['Mayes'] } },
      'service-areas.json, ecosystem/tulsa-regional-stem-alliance: Expected one county of that name in TX, got "Mayes".',
    ],
    [
      'a name of two',
      'Baltimore',
      { counties: { MD: ['Baltimore'] } },
      'service-areas.json, ecosystem/tulsa-regional-stem-alliance: Expected one county of that name in MD, got "Baltimore".',
    ],
    [
      'a decision that decides nothing',
      'Tulsa County',
      {},
      'service-areas.json, ecosystem/tulsa-regional-stem-alliance: Expected either codes or `staysText`.',
    ],
    [
      'a decision for both',
      'Oklahoma',
      { regions: ['OK'], staysText: 'a region' },
      'service-areas.json, ecosystem/tulsa-regional-stem-alliance: Expected either codes or `staysText`.',
    ],
  ] as const) {
    test(`refuses ${title}`, () => {
      assert.deepEqual(derive({ text }, decision).problems, [problem]);
    });
  }

  test('refuses a decision for an ecosystem that is gone or has no text', () => {
    const { problems } = withServiceAreas(
      [],
      [{ ecosystem: 'tulsa-gone', text: 'Tulsa County', counties: { OK: ['Tulsa'] } }],
    );
    assert.deepEqual(problems, [
      'Expected service-areas.json to name areas to decide, got ecosystem/tulsa-gone.',
    ]);
  });
});
