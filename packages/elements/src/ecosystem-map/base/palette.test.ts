import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { themeStyles } from '../../shared/theme.styles.ts';
import { layoutStyles } from '../layout.styles.ts';
import { mapStyles } from '../map/map.styles.ts';
import { placeInkStyles } from '../marks/place-inks.styles.ts';
import { MARK_INKS } from '../marks/mark-shapes.ts';
import { FOUND, SERVED } from './base-layers.ts';
import { paletteTemplate, readColors, type Colors } from './palette.ts';

type Grounds = Readonly<Record<string, string>>;

/** The colours of a map on a page of a colour scheme, and what they stand on. */
async function setup(colorScheme: string): Promise<{ colors: Colors; grounds: Grounds }> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  host.style.colorScheme = colorScheme;
  const sheets = [themeStyles, layoutStyles, mapStyles, placeInkStyles].map(
    ({ styleSheet }) => styleSheet,
  );
  root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
  render(html`<div class="map">${paletteTemplate()}</div>`, root);
  const map = root.querySelector('.map') as HTMLElement;
  const colors = readColors(map.querySelector('.palette') as HTMLElement);
  const { land, abroad, paper } = colors;
  const water = getComputedStyle(map).backgroundColor;
  return {
    colors,
    grounds: {
      ...{ water, land, abroad, paper },
      'an area on land': areaOn(land, colors),
      'an area abroad': areaOn(abroad, colors),
    },
  };
}

/** A ground where what was asked for lies on it, and on that what a member serves. */
function areaOn(ground: string, { accent }: Colors): string {
  return [FOUND, SERVED].reduce((below, { fillOpacity }) => {
    const [over, under] = [channels(accent), channels(below)];
    const mixed = over.map((value, at) => {
      const other = under[at] ?? NaN;
      return other + (value - other) * fillOpacity;
    });
    return `rgb(${mixed.join(', ')})`;
  }, ground);
}

/** Red, green and blue, 0 to 255. */
function channels(color: string): number[] {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = NaN, green = NaN, blue = NaN] = channels(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21, as WCAG 2.2 defines it. */
function contrast(color: string, ground: string): number {
  const [darker = NaN, lighter = NaN] = [luminance(color), luminance(ground)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the contrast of the drawn map', () => {
  it('is counted as WCAG counts it', () => {
    expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).to.equal(21);
    // The grey that WCAG's own techniques name as the lightest for text on white.
    expect(contrast('rgb(118, 118, 118)', 'rgb(255, 255, 255)')).to.be.closeTo(4.54, 0.005);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is 3 to 1 or more between each mark and all it stands on, in a ${scheme} page`, async () => {
      const { colors, grounds } = await setup(scheme);
      for (const ink of [...MARK_INKS, 'accent'] as const) {
        for (const [name, ground] of Object.entries(grounds)) {
          expect(contrast(colors[ink], ground), `${ink} on ${name}`).to.be.at.least(3);
        }
      }
    });

    it(`is 4.5 to 1 or more between names and all they stand on, in a ${scheme} page`, async () => {
      const { colors, grounds } = await setup(scheme);
      for (const [name, ground] of Object.entries({ ...grounds, halo: colors.halo })) {
        expect(contrast(colors.label, ground), `names on ${name}`).to.be.at.least(4.5);
      }
      expect(contrast(colors.count, colors.paper)).to.be.at.least(4.5);
    });
  }

  it('is another one in the dark', async () => {
    const [light, dark] = [await setup('light'), await setup('dark')];
    expect(luminance(light.colors.land) > 0.9).to.equal(true);
    expect(luminance(dark.colors.land) < 0.1).to.equal(true);
  });
});
