/** What a map names and parts when one comes near: cities, then counties. Loaded with the first such view. */
import { decodeCityLabels, type CityLabel } from '@stem-ecosystems/geo/city-labels';
import { labelPoint } from '@stem-ecosystems/geo/label-point';
import { CITIES } from '@stem-ecosystems/geo/outlines/cities';
import { isInFrame, paintShapes, type BaseLayer, type LayerEvents } from './base-picture.ts';
import type { CountyOutlines } from './county-store.ts';
import { CITY_FONT_SIZE_PX, type LabelWish } from './map-labels.ts';
import type { Frame } from '../map/moving-picture.ts';
import { loadCounties, type Outlines } from './outline-store.ts';
import type { Colors } from './palette.ts';
import { toScreen } from '../map/viewport.ts';

/** Counties part the land from this zoom on, and are named from that. */
const COUNTIES_FROM_ZOOM = 8.5;
const COUNTY_NAMES_FROM_ZOOM = 9.5;

export class NearLayer implements BaseLayer {
  readonly #events: LayerEvents;
  readonly #cities: readonly CityLabel[] = decodeCityLabels(CITIES);
  #counties: CountyOutlines | undefined;
  /** They are asked for, or could not be loaded since one came near. */
  #isAskedFor = false;

  constructor(events: LayerEvents) {
    this.#events = events;
  }

  paint(
    context: CanvasRenderingContext2D,
    { frame, outlines, colors }: { frame: Frame; outlines: Outlines; colors: Colors },
  ): void {
    if (frame.camera.zoom < COUNTIES_FROM_ZOOM) {
      this.#isAskedFor = false;
      return;
    }
    const regions = regionsIn(frame, outlines);
    if (regions.length === 0) return;
    this.#load();
    const shapes = regions.flatMap((region) => this.#counties?.of(region) ?? []);
    paintShapes(context, frame, shapes, { line: colors.border, widthPx: 0.75 });
  }

  wishes(frame: Frame, outlines: Outlines): LabelWish[] {
    const { camera, size } = frame;
    const cities = this.#cities
      .filter(({ fromZoom }) => fromZoom <= camera.zoom)
      .flatMap(({ name, at }) => {
        const dot = toScreen(camera, size, at);
        if (dot.x < 0 || dot.y < 0 || dot.x > size.width || dot.y > size.height) return [];
        return [{ text: name, ...dot, roomPx: Infinity, fontSizePx: CITY_FONT_SIZE_PX, dot }];
      });
    return [...cities, ...this.#countyWishes(frame, outlines)];
  }

  #countyWishes(frame: Frame, outlines: Outlines): LabelWish[] {
    const { camera, size } = frame;
    if (camera.zoom < COUNTY_NAMES_FROM_ZOOM) return [];
    return (
      regionsIn(frame, outlines)
        .map((region) => this.#counties?.of(region) ?? [])
        // The only one is called as its state is: the District of Columbia, Guam.
        .filter((counties) => counties.length > 1)
        .flat()
        .filter((shape) => isInFrame(shape, frame))
        .map((shape) => ({
          text: shape.name,
          ...toScreen(camera, size, labelPoint(shape)),
          roomPx: Infinity,
          fontSizePx: CITY_FONT_SIZE_PX,
          isQuiet: true,
        }))
    );
  }

  /** Asks for the counties once; where they cannot be loaded, not again until one has gone far and come near. */
  #load(): void {
    if (this.#isAskedFor) return;
    this.#isAskedFor = true;
    loadCounties().then(
      (counties) => {
        this.#counties = counties;
        this.#events.changed();
      },
      (error: unknown) => {
        this.#events.failed(error);
      },
    );
  }
}

/** Postal codes of the states that a frame shows. */
function regionsIn(frame: Frame, { states }: Outlines): string[] {
  return states.filter((state) => isInFrame(state, frame)).map(({ id }) => id);
}
