import { expect } from '@open-wc/testing';
import { MovingPicture } from './moving-picture.ts';
import type { Camera, SizePx } from './viewport.ts';

/** With a margin of 120 pixels left and right, and of 90 above and below. */
const VIEW: SizePx = { width: 400, height: 300 };
/** The world is 1,024 px wide. */
const CAMERA: Camera = { x: 0.5, y: 0.5, zoom: 2 };

const east = (byPx: number): Camera => ({ ...CAMERA, x: CAMERA.x + byPx / 1024 });

/** A picture drawn for the middle, and then for a view so many pixels east of it; tells how far it goes. */
function drawnAgain(eastPx: number): (byPx: number) => boolean {
  const picture = new MovingPicture(document.createElement('canvas'), {
    maxScale: 1,
    marginShare: 0.3,
  });
  picture.begin(CAMERA, VIEW);
  picture.begin(east(eastPx), VIEW);
  return (byPx) => picture.covers(east(byPx), VIEW);
}

describe('a picture that a view has moved off', () => {
  it('is drawn anew ahead of the view, on the way it moves', () => {
    // Two thirds of the margin ahead: 80 of 120 pixels.
    const eastwards = drawnAgain(126);
    expect([126 - 40, 126, 126 + 199].map(eastwards)).to.deep.equal([true, true, true]);
    expect([126 - 41, 126 + 201].map(eastwards)).to.deep.equal([false, false]);
    const westwards = drawnAgain(-126);
    expect([-126 + 41, -126, -126 - 199].map(westwards)).to.deep.equal([false, true, true]);
  });

  it('is drawn around the view where that was cut over to, or is still on it', () => {
    const afar = drawnAgain(500);
    expect([500 - 119, 500 + 119, 500 + 121].map(afar)).to.deep.equal([true, true, false]);
    const near = drawnAgain(100);
    expect([100 - 119, 100 + 119, 100 + 121].map(near)).to.deep.equal([true, true, false]);
  });
});
