/** What the map shows of the area that a member serves, and of the state or country that was asked for. */
import { expect } from '@open-wc/testing';
import { project } from '@stem-ecosystems/geo/mercator';
import type { ServedAreas } from '../base/area-layer.ts';
import { frames, landAt, OPEN_OKLAHOMA, OPEN_TEXAS, setup, until } from './map-view.harness.ts';
import type { Stage } from './map-view.harness.ts';
import type { MapPoint } from '../marks/marks.ts';
import { centerOf, isInView, panBy } from './viewport.ts';

/** County seat of Mayes County, GEOID 40097: 683 square miles, about as high as wide. */
const PRYOR = { lat: 36.31, lng: -95.32 };
const MAYES: ServedAreas = { country: 'US', counties: ['40097'] };
/** The south-east and the north of Alaska, whose last islands lie beyond ±180°. */
const KETCHIKAN = { lat: 55.34, lng: -131.65 };
const UTQIAGVIK = { lat: 71.29, lng: -156.79 };

function aMember(at: { lat: number; lng: number }): MapPoint {
  const names = { label: 'One', name: 'One', place: 'Here' };
  return { ...project(at), ...names, id: 'ecosystem/one', kind: 'local', isHollow: false };
}

/** A map on which one member is revealed, and the area it serves asked for. */
async function revealed(
  at: { lat: number; lng: number },
  areas: ServedAreas | undefined,
): Promise<Stage> {
  const stage = await setup([aMember(at)]);
  stage.view.select('ecosystem/one');
  stage.view.setAreas(areas);
  stage.view.reveal('ecosystem/one');
  await frames();
  return stage;
}

describe('the area of a revealed member', () => {
  it('is brought near, whole, where it is a county', async () => {
    const { view } = await revealed(PRYOR, MAYES);
    // 683 square miles are 0.43° high there; 400 px of the 500 are clear of the buttons.
    await until(() => view.target.zoom > 9.4);
    expect(view.target.zoom).to.be.within(9.4, 10.4);
    const { lat, lng } = centerOf(view.target);
    expect(lat).to.be.closeTo(36.3, 0.15);
    expect(lng).to.be.closeTo(-95.2, 0.15);
  });

  it('is shown on one side of the map where it crosses ±180°', async () => {
    const { view, errors } = await revealed(UTQIAGVIK, { country: 'US', regions: ['AK'] });
    await until(() => view.target.zoom < 5);
    for (const place of [UTQIAGVIK, KETCHIKAN]) {
      expect(isInView(view.target, view.size, project(place), 0)).to.equal(true);
    }
    expect(centerOf(view.target).lng).to.be.within(-175, -135);
    expect(view.target.zoom).to.be.at.least(2.5);
    expect(errors).to.deep.equal([]);
  });

  it('leaves a view alone that shows it well', async () => {
    const { view } = await setup([aMember(PRYOR)]);
    view.moveTo({ ...project(PRYOR), zoom: 9.2 }, { animate: false, isUsers: false });
    const before = view.target;
    view.setAreas(MAYES);
    view.reveal('ecosystem/one');
    await until(() => view.area !== undefined);
    await frames();
    expect(view.target).to.equal(before);
  });

  it('leaves a view alone that was moved before its outlines came', async () => {
    const { view } = await revealed(PRYOR, undefined);
    view.setAreas(MAYES);
    view.motion.drift(panBy(view.camera, 40, 0));
    const moved = view.target;
    await until(() => view.area !== undefined);
    await frames();
    expect(view.target).to.equal(moved);
  });
});

describe('a state that was asked for', () => {
  it('is set off from its neighbours until there is none', async () => {
    const { view } = await setup();
    await until(() => view.outlines.countries.length > 0);
    await frames();
    const land = landAt(view, OPEN_TEXAS);
    view.setFound({ label: 'Oklahoma', country: 'US', region: 'OK', holds: () => true });
    await until(() => landAt(view, OPEN_OKLAHOMA) !== land);
    expect(landAt(view, OPEN_TEXAS)).to.equal(land);
    view.setFound(undefined);
    await frames();
    expect(landAt(view, OPEN_OKLAHOMA)).to.equal(land);
  });
});
