import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TilePlace } from '@stem-ecosystems/client/types';
import type { Sector } from '@stem-ecosystems/schema/common';
import { sharedStrings } from '../../shared/shared-strings.ts';
import { pointOfPlace, type ShownPlaces } from './tile-points.ts';

const ALL: ShownPlaces = {
  layers: new Set(['organizations', 'programs']),
  sectors: new Set<Sector>(),
};
const SCHOOLS: ShownPlaces = { layers: new Set(['organizations']), sectors: new Set(['library']) };

const MANY: TilePlace = {
  x: 0.25,
  y: 0.5,
  count: 12,
  ecosystems: 1,
  organizations: 9,
  programs: 2,
  sectors: { 'prek12-school': 7, library: 2 },
};
const ONE: TilePlace = {
  x: 0.25,
  y: 0.5,
  count: 1,
  ecosystems: 0,
  organizations: 1,
  programs: 0,
  sectors: { library: 1 },
  id: 'tulsa-library',
  recordType: 'organization',
  name: 'Tulsa Library',
  kind: 'library',
};
const pointOf = (place: TilePlace, shown = ALL) => pointOfPlace(place, shown, sharedStrings.en);

describe('the point of a gathered place', () => {
  it('counts organizations by sector and programs, and no ecosystems', () => {
    assert.deepEqual(
      [...(pointOf(MANY)?.gathered ?? [])],
      [
        ['prek12-school', 7],
        ['library', 2],
        ['program', 2],
      ],
    );
  });

  it('has the kind of most of them', () => {
    assert.equal(pointOf(MANY)?.kind, 'prek12-school');
    assert.equal(pointOf(MANY, SCHOOLS)?.kind, 'library');
  });

  it('counts only what is shown', () => {
    assert.deepEqual([...(pointOf(MANY, SCHOOLS)?.gathered ?? [])], [['library', 2]]);
  });

  it('counts a sector of a later version with the community', () => {
    const sectors = { 'space-agency': 3 } as unknown as TilePlace['sectors'];
    assert.deepEqual(
      [...(pointOf({ ...MANY, sectors })?.gathered ?? [])],
      [
        ['community', 3],
        ['program', 2],
      ],
    );
  });

  it('is not there where nothing of it is shown', () => {
    const none: ShownPlaces = { layers: new Set(), sectors: new Set() };
    assert.equal(pointOf(MANY, none), undefined);
    assert.equal(pointOf({ ...ONE, sectors: { business: 1 } }, SCHOOLS), undefined);
  });
});

describe('the point of a single place', () => {
  it('is the record', () => {
    assert.deepEqual(pointOf(ONE), {
      x: 0.25,
      y: 0.5,
      id: 'organization/tulsa-library',
      kind: 'library',
      isHollow: false,
      name: 'Tulsa Library',
      label: 'Tulsa Library, Libraries',
      place: '',
    });
  });

  it('says the kind of a program', () => {
    const program: TilePlace = {
      ...ONE,
      organizations: 0,
      programs: 1,
      sectors: {},
      recordType: 'program',
      kind: 'summer',
      name: 'Robot Camp',
    };
    const point = pointOf(program);
    assert.equal(point?.kind, 'program');
    assert.equal(point.label, 'Robot Camp, Summer');
  });
});
