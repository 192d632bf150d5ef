import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeTile } from '../testing/decode-tile.ts';
import { encodeTile } from './encode-tile.ts';
import { keysOfTile, placeKey, worldPlace, type TileAddress } from './place-key.ts';
import { compareOnMap, TileDraft, type MappedPlace } from './tile-draft.ts';
import { TilePyramid } from './tile-pyramid.ts';

/** Places around Tulsa, a step of a hundredth of a degree apart. */
function places(count: number): MappedPlace[] {
  return Array.from({ length: count }, (_, index) => {
    const lat = 36 + (index % 30) / 100;
    const lng = -96 + Math.floor(index / 30) / 100;
    const world = worldPlace({ lat, lng });
    return {
      key: placeKey(world),
      type: 'organization',
      id: `place-${index}`,
      category: index % 2 === 0 ? 'library' : 'business',
      ...world,
      name: () => `Place ${index}`,
    } satisfies MappedPlace;
  });
}

function draftOf(address: TileAddress, all: readonly MappedPlace[]): TileDraft {
  const [first, last] = keysOfTile(address);
  const draft = new TileDraft(address);
  for (const place of all.filter(({ key }) => key >= first && key <= last).toSorted(compareOnMap))
    draft.add(place);
  return draft;
}

function made(all: readonly MappedPlace[], mostOnDemand: number): TileDraft[] {
  const pyramid = new TilePyramid(mostOnDemand);
  return [...all.toSorted(compareOnMap).flatMap((place) => pyramid.add(place)), ...pyramid.end()];
}

describe('a pyramid', () => {
  it('has the tiles that have more places than are read for a request, and no others', () => {
    const all = places(600);
    const drafts = made(all, 100);
    assert.ok(drafts.every(({ count }) => count > 100));
    // From the world down to where 100 places lie in one tile.
    const zooms = new Set(drafts.map(({ address }) => address.z));
    assert.deepEqual(
      [...zooms].sort((a, b) => a - b),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    );
    for (const z of zooms) {
      const kept = drafts.filter(({ address }) => address.z === z);
      const counted = kept.reduce((sum, { count }) => sum + count, 0);
      assert.ok(counted <= 600);
    }
  });

  it('makes the very tiles that are made for a request', () => {
    const all = places(600);
    const drafts = made(all, 50);
    assert.ok(drafts.length > 20);
    for (const draft of drafts) {
      const asked = draftOf(draft.address, all);
      assert.deepEqual(encodeTile(draft.gatherings()), encodeTile(asked.gatherings()));
    }
  });

  it('is the same whatever order places were written in', () => {
    const all = places(300);
    const bytes = (list: readonly MappedPlace[]) =>
      made(list, 10).map((draft) => Buffer.from(encodeTile(draft.gatherings())).toString('hex'));
    assert.deepEqual(bytes(all.toReversed()), bytes(all));
  });

  it('has no tiles without places', () => {
    assert.deepEqual(new TilePyramid(0).end(), []);
  });
});

describe('a tile', () => {
  it('gathers all places but at the last zoom', () => {
    const [place] = places(1);
    assert.ok(place);
    const twins = ['b', 'a', 'c'].map((id) => ({ ...place, id }));
    const address = (z: number) => ({
      z,
      x: Math.floor(place.x * 2 ** z),
      y: Math.floor(place.y * 2 ** z),
    });
    const read = (z: number) => {
      const { x, y } = address(z);
      return decodeTile(encodeTile(draftOf(address(z), twins).gatherings()), z, x, y);
    };
    assert.deepEqual(
      read(13).map(({ properties }) => properties),
      [{ count: 3, organizations: 3, library: 3 }],
    );
    assert.deepEqual(
      read(14).map(({ properties }) => properties['id']),
      ['a', 'b', 'c'],
    );
  });

  it('cuts a name that is longer than 200 characters', () => {
    const [place] = places(1);
    assert.ok(place);
    const long = { ...place, name: () => '𝒩'.repeat(300) };
    const draft = draftOf({ z: 0, x: 0, y: 0 }, [long]);
    const [feature] = decodeTile(encodeTile(draft.gatherings()), 0, 0, 0);
    assert.equal(feature?.properties['name'], `${'𝒩'.repeat(199)}…`);
  });
});
