import type { WorldPoint } from '@stem-ecosystems/geo/mercator';
import { MarkLayer, type MarkLayerEvents } from './mark-layer.ts';
import { MarkPainter } from './mark-painter.ts';
import { MARK_SIGNS } from './mark-shapes.ts';
import { holds, isMinor, markOf, marksAt, singleOf, type MapPoint, type Mark } from './marks.ts';
import type { Colors } from '../base/palette.ts';
import type { Camera, SizePx } from '../map/viewport.ts';

/** While a hand zooms, the points are gathered anew after this many levels. */
const GATHER_LEVELS = 0.35;

export interface MapTexts {
  readonly locale: string;
  /** Accessible name of a cluster of ecosystems, from its count and the point it stands at. */
  readonly clusterLabel: (count: number, first: MapPoint) => string;
}

/** The place that was asked for; `radius` in world units, 0 for none. */
export type PlaceOnMap = WorldPoint & { readonly radius: number };

/** Where marks are seen, and in which looks. */
export interface MarkFrame {
  readonly camera: Camera;
  readonly size: SizePx;
  readonly colors: Colors;
  readonly font: string;
}

/** The marks of organizations and programs below those of ecosystems. */
export interface MinorMarks {
  /** The marks at a zoom, out of the way of others. */
  marksAt(zoom: number, majors: readonly Mark[]): Mark[];
  /** Accessible name of a cluster. */
  labelOf(mark: Mark): string;
}

/** What stands on the map, painted and as buttons; which of it is selected, pointed at and in focus. */
export class MapMarks {
  readonly layer: MarkLayer;
  readonly #painter: MarkPainter;
  readonly #changed: () => void;
  points: readonly MapPoint[] = [];
  texts: MapTexts = { locale: 'en', clusterLabel: String };
  /** Undefined as long as there are none. */
  minor: MinorMarks | undefined;
  /** Sets apart what else would stand as one; undefined: nothing. */
  spread: ((marks: readonly Mark[]) => Mark[]) | undefined;
  #marks: readonly Mark[] = [];
  /** Zoom at which the marks were gathered. */
  #zoom = NaN;
  #selected: string | undefined;
  /** The selected organization or program. */
  #own: MapPoint | undefined;
  #pointed: Mark | undefined;
  #place: PlaceOnMap | undefined;

  /** `changed` is told when the marks want to be painted anew. */
  constructor(
    canvas: HTMLCanvasElement,
    hits: HTMLElement,
    {
      events,
      changed,
      signal,
    }: { events: MarkLayerEvents; changed: () => void; signal: AbortSignal },
  ) {
    this.#painter = new MarkPainter(canvas);
    this.layer = new MarkLayer(hits, events, signal);
    this.#changed = changed;
  }

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  /** The mark under the pointer or in focus, as long as there is one. */
  get pointed(): Mark | undefined {
    return this.#pointed;
  }

  set place(place: PlaceOnMap | undefined) {
    if (this.#place === undefined && place === undefined) return;
    this.#place = place;
    this.invalidate();
  }

  /** Whether it is another one than before. An organization or program that is selected stands by itself. */
  select(id: string | undefined, point?: MapPoint): boolean {
    const own = point !== undefined && MARK_SIGNS[point.kind].isMinor ? point : undefined;
    const isOther = this.#selected !== id || this.#own?.id !== own?.id;
    this.#selected = id;
    this.#own = own;
    return isOther;
  }

  /** Where a record is, as far as it is known by itself. */
  find(id: string): MapPoint | undefined {
    return this.#own?.id === id ? this.#own : this.points.find((point) => point.id === id);
  }

  /** Whether it is another one than before. */
  pointAt(mark: Mark | undefined): boolean {
    if (mark?.key === this.#pointed?.key) return false;
    this.#pointed = mark;
    this.invalidate();
    return true;
  }

  /** The mark that has a point. */
  markOf(id: string | undefined): Mark | undefined {
    return this.#marks.find((mark) => holds(mark, id));
  }

  /** Accessible name of a mark. */
  readonly labelOf = (mark: Mark): string => {
    const single = singleOf(mark);
    if (single !== undefined) return single.label;
    const { members } = mark;
    return this.minor !== undefined && isMinor(mark)
      ? this.minor.labelOf(mark)
      : this.texts.clusterLabel(members.length, members[0]);
  };

  gather(zoom: number): void {
    this.#zoom = zoom;
    const own = this.#own === undefined ? [] : [markOf([this.#own])];
    const majors = [...marksAt(this.points, zoom), ...own];
    const marks = [...majors, ...(this.minor?.marksAt(zoom, majors) ?? [])];
    this.#marks = this.spread?.(marks) ?? marks;
    const pointed = this.#pointed?.key;
    if (pointed !== undefined) this.#pointed = this.#marks.find(({ key }) => key === pointed);
  }

  /** Gathers anew on the way, where the zoom has become quite another. */
  follow(zoom: number): void {
    if (Math.abs(zoom - this.#zoom) > GATHER_LEVELS) this.gather(zoom);
  }

  /** The camera rests: buttons where the marks are. `isFresh` where the marks are gathered anew in any case. */
  settle({ camera, size }: MarkFrame, { isFresh = false } = {}): void {
    if (isFresh || this.#zoom !== camera.zoom || this.spread !== undefined) {
      this.gather(camera.zoom);
      this.#painter.invalidate();
    }
    const [marks, labelOf, selected] = [this.#marks, this.labelOf, this.#selected];
    this.layer.show({ camera, size, marks, labelOf, selected });
  }

  /** Lets all be painted anew with the next frame. */
  invalidate(): void {
    this.#painter.invalidate();
    this.#changed();
  }

  paint(frame: MarkFrame): void {
    const { camera, size } = frame;
    const isMovedOnly = this.#painter.isCrisp(camera) && this.#painter.covers(camera, size);
    if (!isMovedOnly) {
      this.#painter.paint({
        ...frame,
        marks: this.#marks,
        locale: this.texts.locale,
        selected: this.#selected,
        pointed: this.#pointed?.key,
        place: this.#place,
        isPassing: camera.zoom !== this.#zoom,
      });
    }
    this.#painter.place(camera);
    this.layer.place(camera);
  }
}
