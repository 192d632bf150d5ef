import { boundsOf, type Bounds } from '@stem-ecosystems/geo/bounds';
import { paintShapes, type BaseLayer, type LayerEvents } from './base-picture.ts';
import type { Frame } from '../map/moving-picture.ts';
import { countries, loadCounties, states, type DrawnShape } from './outline-store.ts';
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

/** How areas are set off from the land around. */
export interface AreaLook {
  /** 0 to 1. */
  readonly fillOpacity: number;
  readonly linePx: number;
}

export interface AreaLayerEvents extends LayerEvents {
  /** The outlines of the areas have come. */
  came(): void;
}

/** Whole states, countries and counties, softly filled. Regions of other countries than the US have no outline. */
export class AreaLayer implements BaseLayer {
  readonly #look: AreaLook;
  readonly #events: AreaLayerEvents;
  #areas: ServedAreas | undefined;
  #shapes: readonly DrawnShape[] = [];

  constructor(look: AreaLook, events: AreaLayerEvents) {
    this.#look = look;
    this.#events = events;
  }

  /** The box around what is shown; undefined where there is nothing, or its outlines have not come. */
  get bounds(): Bounds | undefined {
    return boundsOf(
      this.#shapes.flatMap(({ bounds: { west, south, east, north } }) => [
        { lat: south, lng: west },
        { lat: north, lng: east },
      ]),
    );
  }

  /** Shows other areas, or none; as soon as their outlines have come. */
  set(areas: ServedAreas | undefined): void {
    this.#areas = areas;
    this.#shapes = [];
    this.#events.changed();
    if (areas === undefined) return;
    this.#shapesOf(areas).then(
      (shapes) => {
        if (this.#areas !== areas || shapes.length === 0) return;
        this.#shapes = shapes;
        this.#events.changed();
        this.#events.came();
      },
      (error: unknown) => {
        this.#events.failed(error);
      },
    );
  }

  paint(
    context: CanvasRenderingContext2D,
    { frame, colors }: { frame: Frame; colors: Colors },
  ): void {
    const { fillOpacity, linePx: widthPx } = this.#look;
    const { accent: fill, accent: line } = colors;
    paintShapes(context, frame, this.#shapes, { fill, fillOpacity, line, widthPx });
  }

  /** Loads what outlines the codes are of, and no others. */
  async #shapesOf(areas: ServedAreas): Promise<DrawnShape[]> {
    const { country, counties = [], regions = [], countries: nations = [] } = areas;
    const hasStates = country === 'US' && regions.length > 0;
    const [ofStates, ofCountries, ofCounties] = await Promise.all([
      hasStates ? states.load() : [],
      nations.length > 0 ? countries.load() : [],
      counties.length > 0 ? loadCounties() : undefined,
    ]);
    return [
      ...ofStates.filter(({ id }) => regions.includes(id)),
      ...ofCountries.filter(({ id }) => nations.includes(id)),
      ...counties.flatMap((geoid) => ofCounties?.find(geoid) ?? []),
    ];
  }
}
