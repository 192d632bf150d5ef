/** The position of the device, asked for on a click. Loaded with the first of them. */
import type { Point } from '@stem-ecosystems/geo/point';
import { pickStrings } from '../../shared/strings.ts';
import type { MapModel } from '../map-model.ts';
import { placeAt } from './place-finder.ts';
import { searchStrings, type SearchStrings } from './search.strings.ts';

/** Long enough for a phone that has to wake its receiver, milliseconds. */
const TIMEOUT_MS = 12_000;
/** A position this old still says which town one is in, milliseconds. */
const MAX_AGE_MS = 600_000;

/** The user said no; the page, or the frame it is in, does not allow asking; one of the two; the device does not know. */
type LocationFailure = 'refused' | 'blocked' | 'forbidden' | 'unavailable';

/**
 * Asks for the position and searches there, or says why that cannot be. Dropped where the user searches for something
 * else before there is an answer: some browsers wait for one for ever, and never tell that their question was dismissed.
 */
export async function searchHere(model: MapModel): Promise<void> {
  const strings = pickStrings(searchStrings, model.language);
  const { search } = model;
  const { text } = search;
  model.overtakeNear();
  search.setMessage(strings.locating);
  const found = await locate();
  if (search.text !== text) return;
  if ('failure' in found) {
    model.search.setMessage(messageFor(found.failure, strings));
    return;
  }
  model.search.setText(strings.yourLocation);
  model.searchPlace(placeAt(found, strings.yourLocation));
}

/** The position of the device, asked for once. Never rejects. */
function locate(): Promise<Point | { failure: LocationFailure }> {
  const { promise, resolve } = Promise.withResolvers<Point | { failure: LocationFailure }>();
  if (!('geolocation' in navigator)) return Promise.resolve({ failure: 'unavailable' });
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      resolve({ lat: coords.latitude, lng: coords.longitude });
    },
    (error) => {
      resolve({ failure: failureOf(error, { isSecureContext, isFramed: isFramed() }) });
    },
    { timeout: TIMEOUT_MS, maximumAge: MAX_AGE_MS },
  );
  return promise;
}

/**
 * A permissions policy (of the page's server, or of a frame without `allow="geolocation"`) fails with the same code as
 * a refusal. Chromium tells them apart by the text of the error; Firefox does not, so that in a frame it may be either.
 */
export function failureOf(
  { code, message }: Pick<GeolocationPositionError, 'code' | 'message'>,
  page: { readonly isSecureContext: boolean; readonly isFramed: boolean },
): LocationFailure {
  const PERMISSION_DENIED = 1;
  if (code !== PERMISSION_DENIED) return 'unavailable';
  if (/policy/i.test(message) || !page.isSecureContext) return 'blocked';
  return page.isFramed ? 'forbidden' : 'refused';
}

/** Whether a page of another origin shows this one in a frame: its document is out of reach then. */
function isFramed(): boolean {
  try {
    return top?.document === undefined;
  } catch {
    return true;
  }
}

function messageFor(failure: LocationFailure, strings: SearchStrings): string {
  return {
    refused: strings.locationRefused,
    blocked: strings.locationBlocked,
    forbidden: strings.locationForbidden,
    unavailable: strings.locationUnavailable,
  }[failure];
}
