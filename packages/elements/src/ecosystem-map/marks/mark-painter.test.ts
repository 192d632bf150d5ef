import { expect } from '@open-wc/testing';
import { MarkPainter, type MarkScene } from './mark-painter.ts';
import { markOf, type Mark } from './marks.ts';
import { pixelRatio } from '../map/moving-picture.ts';
import type { Colors } from '../base/palette.ts';
import type { Camera, SizePx } from '../map/viewport.ts';

const VIEW: SizePx = { width: 400, height: 300 };
/** The world is 1,024 px wide. */
const CAMERA: Camera = { x: 0.5, y: 0.5, zoom: 2 };
const INK = 'rgb(200, 0, 0)';

/** A single point so many pixels right of the middle. */
function markAt(rightPx: number): Mark {
  const point = { id: `ecosystem/${rightPx}`, kind: 'local', isHollow: false } as const;
  const words = { label: 'Tulsa', name: 'Tulsa', place: 'Tulsa' };
  return markOf([{ ...point, ...words, x: CAMERA.x + rightPx / 1024, y: CAMERA.y }]);
}

/** Paints marks; `hasInk` tells whether anything was, so many pixels right of the middle. */
function painted(isPassing: boolean): {
  painter: MarkPainter;
  hasInk: (rightPx: number) => boolean;
} {
  const canvas = document.createElement('canvas');
  const painter = new MarkPainter(canvas);
  const scene: MarkScene = {
    camera: CAMERA,
    size: VIEW,
    marks: [markAt(0), markAt(190), markAt(260)],
    colors: new Proxy({}, { get: () => INK }) as Colors,
    font: 'sans-serif',
    locale: 'en-US',
    selected: undefined,
    pointed: undefined,
    place: undefined,
    isPassing,
  };
  painter.paint(scene);
  const context = canvas.getContext('2d');
  const hasInk = (rightPx: number): boolean => {
    const x = canvas.width / 2 + rightPx * pixelRatio();
    return context?.getImageData(x, canvas.height / 2, 1, 1).data[3] === 255;
  };
  return { painter, hasInk };
}

describe('a picture of marks', () => {
  it('reaches beyond the view, so that it can be moved a while', () => {
    const { painter, hasInk } = painted(false);
    expect([0, 190, 260].map(hasInk)).to.deep.equal([true, true, true]);
    expect(painter.covers({ ...CAMERA, x: CAMERA.x + 100 / 1024 }, VIEW)).to.equal(true);
  });

  it('has on the way to another zoom what is in view, and does for nothing else', () => {
    const { painter, hasInk } = painted(true);
    expect([0, 190, 260].map(hasInk)).to.deep.equal([true, true, false]);
    expect(painter.covers(CAMERA, VIEW)).to.equal(true);
    expect(painter.covers({ ...CAMERA, x: CAMERA.x + 1 / 1024 }, VIEW)).to.equal(false);
  });
});
