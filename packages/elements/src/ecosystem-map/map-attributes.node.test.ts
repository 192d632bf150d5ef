import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report } from '../shared/attributes.ts';
import {
  numberFrom,
  readCamera,
  readLayers,
  readRadius,
  readScopes,
  readSectors,
  readView,
} from './map-attributes.ts';
import { readLatLng } from './search/lat-lng.ts';

/** What a reader yields, and what it reports. */
function read<T>(
  reader: (text: string | undefined, report: Report) => T,
  text?: string,
): { value: T; reports: string[] } {
  const reports: string[] = [];
  const value = reader(text, (_name, message) => reports.push(message));
  return { value, reports };
}

describe('attributes', () => {
  const cases = [
    { reader: readView, text: undefined, value: 'both', reports: [] },
    { reader: readView, text: 'list', value: 'list', reports: [] },
    {
      reader: readView,
      text: 'globe',
      value: 'both',
      reports: ['Expected `view` to be one of both, map, list, got "globe".'],
    },
    {
      reader: readLayers,
      text: 'programs ecosystems',
      value: ['ecosystems', 'programs'],
      reports: [],
    },
    {
      reader: readLayers,
      text: 'roads',
      value: ['ecosystems'],
      reports: ['Expected `layers` to be any of ecosystems, organizations, programs, got "roads".'],
    },
    { reader: readScopes, text: ' state  local ', value: ['local', 'state'], reports: [] },
    {
      reader: readScopes,
      text: 'local city',
      value: ['local'],
      reports: ['Expected `scope` to be any of local, regional, state, national, got "city".'],
    },
    { reader: readSectors, text: 'library family', value: ['library', 'family'], reports: [] },
    { reader: readRadius, text: '50mi', value: { km: 80.4672, unit: 'mi' }, reports: [] },
    { reader: readRadius, text: ' 80.5 km ', value: { km: 80.5, unit: 'km' }, reports: [] },
    { reader: readRadius, text: '', value: undefined, reports: [] },
    {
      reader: readRadius,
      text: '50',
      value: undefined,
      reports: ['Expected `radius` to be a distance as "50mi" or "80km", got "50".'],
    },
    {
      reader: readRadius,
      text: '0km',
      value: undefined,
      reports: ['Expected `radius` to be a distance as "50mi" or "80km", got "0km".'],
    },
  ] as const;
  for (const { reader, text, value, reports } of cases) {
    it(`${reader.name}("${text ?? ''}")${reports.length > 0 ? ' is reported' : ''}`, () => {
      assert.deepEqual(read<unknown>(reader, text), { value, reports: [...reports] });
    });
  }

  it('cuts what it quotes at 80 characters', () => {
    const { reports } = read(readView, 'x'.repeat(200));
    assert.equal(
      reports[0],
      `Expected \`view\` to be one of both, map, list, got "${'x'.repeat(80)}".`,
    );
  });
});

describe('a pair of degrees', () => {
  const cases = [
    { text: '36.15,-95.99', expected: { lat: 36.15, lng: -95.99 } },
    { text: ' -1 , 36.8 ', expected: { lat: -1, lng: 36.8 } },
    { text: '91,0', expected: undefined },
    { text: '0,181', expected: undefined },
    { text: '74103', expected: undefined },
    { text: 'Springfield, IL', expected: undefined },
  ];
  for (const { text, expected } of cases) {
    it(`"${text}" is ${expected === undefined ? 'none' : 'read'}`, () => {
      assert.deepEqual(readLatLng(text), expected);
    });
  }
});

describe('where the map begins', () => {
  const cameras = [
    { what: 'is the network where nothing is said', asked: {}, expected: undefined },
    {
      what: 'is a point from afar where no zoom is said',
      asked: { latitude: 0, longitude: 90 },
      expected: { x: 0.75, y: 0.5, zoom: 6 },
    },
    {
      what: 'is a point at a zoom',
      asked: { latitude: 0, longitude: 0, zoom: 9.5 },
      expected: { x: 0.5, y: 0.5, zoom: 9.5 },
    },
  ];
  for (const { what, asked, expected } of cameras) {
    it(what, () => {
      const reports: string[] = [];
      const camera = readCamera(asked, (_name, message) => reports.push(message));
      assert.deepEqual([camera, reports], [expected, []]);
    });
  }

  const broken = [
    {
      asked: { latitude: 91, longitude: 5 },
      reports: ['Expected `latitude` to be a number from -90 to 90, got "91".'],
    },
    {
      asked: { latitude: numberFrom('north') as number, longitude: -181 },
      reports: [
        'Expected `latitude` to be a number from -90 to 90, got "north".',
        'Expected `longitude` to be a number from -180 to 180, got "-181".',
      ],
    },
    {
      asked: { zoom: 40 },
      reports: ['Expected `zoom` to be a number from 0 to 17, got "40".'],
    },
  ];
  for (const { asked, reports } of broken) {
    it(`is the network, with a report, for ${JSON.stringify(asked)}`, () => {
      const told: string[] = [];
      const report: Report = (_name, message) => told.push(message);
      assert.equal(readCamera(asked, report), undefined);
      assert.deepEqual(told, reports);
    });
  }

  it('has the usual zoom, with a report, where that cannot be read', () => {
    const told: string[] = [];
    const asked = { latitude: 0, longitude: 0, zoom: numberFrom('near') as number };
    const camera = readCamera(asked, (name) => told.push(name));
    assert.deepEqual([camera, told], [{ x: 0.5, y: 0.5, zoom: 6 }, ['zoom']]);
  });

  it('is said by attributes that may be empty', () => {
    assert.deepEqual([null, '', ' ', '7.5', '-3'].map(numberFrom), [
      undefined,
      undefined,
      undefined,
      7.5,
      -3,
    ]);
  });
});
