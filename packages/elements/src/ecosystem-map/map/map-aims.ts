/** What the map is fitted to: the network, a found place, a state or country. Pure. */
import { boundsOf, containsPoint, type Bounds } from '@stem-ecosystems/geo/bounds';
import { project } from '@stem-ecosystems/geo/mercator';
import { wrapLongitude, type Point } from '@stem-ecosystems/geo/point';
import { pointOf, type Placed } from '../entry.ts';
import type { PlaceOnMap } from '../marks/map-marks.ts';
import { CONTIGUOUS_US, fitCamera, type Camera, type Margins, type SizePx } from './viewport.ts';

/** Of the mean sphere of WGS 84. */
const EARTH_GIRTH_KM = 40_030.23;

/** How close the view comes to one point or a small group. */
const CLOSE_ZOOM = 8;
const HOME_MARGINS: Margins = { left: 8, right: 8, top: 8, bottom: 8 };
/** A map this wide keeps its points clear of the buttons, which take the right and the lower rim. */
const ROOMY_FROM_PX = 480;
const ROOMY_MARGINS: Margins = { left: 40, right: 104, top: 36, bottom: 64 };
const TIGHT_MARGINS: Margins = { left: 28, right: 28, top: 28, bottom: 56 };
/** Where the drawn map ends, nearly, degrees. */
const MAX_LATITUDE = 85;

/** The contiguous United States where most of the records lie there, else all records. */
export function homeCamera(records: readonly Placed[], size: SizePx): Camera {
  const atHome = records.filter((record) => containsPoint(CONTIGUOUS_US, pointOf(record)));
  return atHome.length * 2 > records.length
    ? fitCamera(CONTIGUOUS_US, size, { margins: HOME_MARGINS, maxZoom: CLOSE_ZOOM })
    : recordsCamera(records, size);
}

/** All of some records; the contiguous United States where there are none. */
export function recordsCamera(records: readonly Placed[], size: SizePx): Camera {
  return boundsCamera(boundsOf(records.map(pointOf)) ?? CONTIGUOUS_US, size);
}

/** A place with some records, or with all within a radius where there is one. */
export function placeCamera(
  place: Point,
  { records, radiusKm, maxZoom }: PlaceView,
  size: SizePx,
): Camera {
  const around = radiusKm === undefined ? records.map(pointOf) : rimOf(place, radiusKm);
  return boundsCamera(boundsOf([place, ...around]) ?? CONTIGUOUS_US, size, maxZoom);
}

/** What is to be seen with a place. */
interface PlaceView {
  readonly records: readonly Placed[];
  readonly radiusKm: number | undefined;
  /** How close the view may come. */
  readonly maxZoom?: number | undefined;
}

/** A box, clear of the buttons. */
export function boundsCamera(bounds: Bounds, size: SizePx, maxZoom = CLOSE_ZOOM): Camera {
  const margins = size.width >= ROOMY_FROM_PX ? ROOMY_MARGINS : TIGHT_MARGINS;
  return fitCamera(bounds, size, { margins, maxZoom });
}

/** Two corners of a box around a circle, degrees; close enough to see the circle whole. */
function rimOf({ lat, lng }: Point, radiusKm: number): Point[] {
  const up = (radiusKm / EARTH_GIRTH_KM) * 360;
  const aside = Math.min(179, up / Math.cos((lat * Math.PI) / 180));
  return [
    { lat: Math.max(-MAX_LATITUDE, lat - up), lng: wrapLongitude(lng - aside) },
    { lat: Math.min(MAX_LATITUDE, lat + up), lng: wrapLongitude(lng + aside) },
  ];
}

/** A place and the radius around it on the map plane, where kilometres grow with the latitude. */
export function onMap(place: Point, radiusKm = 0): PlaceOnMap {
  const perWorld = EARTH_GIRTH_KM * Math.cos((place.lat * Math.PI) / 180);
  return { ...project(place), radius: radiusKm / perWorld };
}
