import type { BaseLayer } from './base-picture.ts';
import { paintShapes } from './base-picture.ts';
import type { BaseLayersEvents } from './base-layers.ts';
import type { CountyOutlines } from './county-store.ts';
import type { Frame } from './moving-picture.ts';
import type { DrawnShape, Outlines } from './outline-store.ts';
import type { Colors } from './palette.ts';

/** The area that an ecosystem serves, by codes. */
export interface ServedAreas {
  /** ISO 3166-1 alpha-2: what the regions are of. */
  readonly country: string;
  /** GEOIDs of US counties. */
  readonly counties?: readonly string[];
  /** ISO 3166-2 without the country. */
  readonly regions?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
}

const FILL_OPACITY = 0.14;
const LINE_PX = 2;

/** Whole states, countries and counties, softly filled. Regions of other countries than the US have no outline. */
export class AreaLayer implements BaseLayer {
  readonly #loadCounties: () => Promise<CountyOutlines>;
  readonly #events: BaseLayersEvents;
  #areas: ServedAreas | undefined;
  #counties: CountyOutlines | undefined;

  constructor(loadCounties: () => Promise<CountyOutlines>, events: BaseLayersEvents) {
    this.#loadCounties = loadCounties;
    this.#events = events;
  }

  /** Shows other areas, or none; those of counties when their outlines have come. */
  set(areas: ServedAreas | undefined): void {
    this.#areas = areas;
    this.#events.changed();
    if ((areas?.counties ?? []).length === 0 || this.#counties !== undefined) return;
    this.#loadCounties().then(
      (counties) => {
        this.#counties = counties;
        this.#events.changed();
      },
      (error: unknown) => {
        this.#events.failed(error);
      },
    );
  }

  paint(
    context: CanvasRenderingContext2D,
    { frame, outlines, colors }: { frame: Frame; outlines: Outlines; colors: Colors },
  ): void {
    paintShapes(context, frame, this.#shapes(outlines), {
      fill: colors.accent,
      fillOpacity: FILL_OPACITY,
      line: colors.accent,
      widthPx: LINE_PX,
    });
  }

  #shapes({ states, countries }: Outlines): DrawnShape[] {
    if (this.#areas === undefined) return [];
    const { country, counties = [], regions = [], countries: nations = [] } = this.#areas;
    return [
      ...(country === 'US' ? states.filter(({ id }) => regions.includes(id)) : []),
      ...countries.filter(({ id }) => nations.includes(id)),
      ...counties.flatMap((geoid) => this.#counties?.find(geoid) ?? []),
    ];
  }
}
