/**
 * The inverse geodesic problem on WGS 84 by T. Vincenty, "Direct and Inverse Solutions of Geodesics on the
 * Ellipsoid with Application of Nested Equations", Survey Review XXIII, 176 (1975). Its iteration does not converge
 * for points that are nearly antipodal; these are solved by two shorter geodesics, see `antipodalKm`.
 */
import type { Point } from './point.ts';

const MAJOR_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const MINOR_KM = MAJOR_KM * (1 - FLATTENING);

const RADIANS_PER_DEGREE = Math.PI / 180;

/** 1e-12 rad is 0.006 mm on the ground. */
const CONVERGED_RADIANS = 1e-12;
const MOST_ITERATIONS = 60;

/** Off the best direction by so much, a way is longer by less than a hundredth of a millimetre. */
const FINEST_RADIANS = 1e-6;

/** Beyond this difference of reduced longitude and latitude sum, km, Vincenty is not asked. */
const NEARLY_ANTIPODAL_KM = 19_900;

/** Length of the shortest way on the WGS 84 ellipsoid, km, to the millimetre; antipodes too. */
export function geodesicKm(a: Point, b: Point): number {
  return vincentyKm(a, b) ?? antipodalKm(a, b);
}

/** Undefined where the points are so nearly antipodal that the iteration does not converge. */
function vincentyKm(a: Point, b: Point): number | undefined {
  const lngDifference = Math.abs(b.lng - a.lng) % 360;
  const L = Math.min(lngDifference, 360 - lngDifference) * RADIANS_PER_DEGREE;
  const [sinU1, cosU1] = reducedLatitude(a.lat);
  const [sinU2, cosU2] = reducedLatitude(b.lat);
  let lambda = L;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
    if (sinSigma === 0) return cosLambda > 0 && a.lat * b.lat >= 0 ? 0 : undefined;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha ** 2;
    // On the equator cos²α is 0 and the term it divides has no meaning: C is 0 there too.
    const cos2SigmaM = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha;
    const C = (FLATTENING / 16) * cosSqAlpha * (4 + FLATTENING * (4 - 3 * cosSqAlpha));
    const series = cos2SigmaM + C * cosSigma * (2 * cos2SigmaM ** 2 - 1);
    const next = L + (1 - C) * FLATTENING * sinAlpha * (sigma + C * sinSigma * series);
    if (next > Math.PI) return undefined;
    const isConverged = Math.abs(next - lambda) <= CONVERGED_RADIANS;
    lambda = next;
    if (isConverged) {
      const km = arcKm(cosSqAlpha, sigma, sinSigma, cosSigma, cos2SigmaM);
      return km > NEARLY_ANTIPODAL_KM ? undefined : km;
    }
  }
  return undefined;
}

/** Sine and cosine of the reduced latitude. */
function reducedLatitude(lat: number): [sin: number, cos: number] {
  const tanU = (1 - FLATTENING) * Math.tan(lat * RADIANS_PER_DEGREE);
  const cosU = 1 / Math.hypot(1, tanU);
  return [tanU * cosU, cosU];
}

/** Vincenty's equations 3, 4, 6 and 19. */
function arcKm(
  cosSqAlpha: number,
  sigma: number,
  sinSigma: number,
  cosSigma: number,
  cos2SigmaM: number,
): number {
  const uSq = (cosSqAlpha * (MAJOR_KM ** 2 - MINOR_KM ** 2)) / MINOR_KM ** 2;
  const A = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
  const B = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
  const inner = cosSigma * (2 * cos2SigmaM ** 2 - 1);
  const outer = (B / 6) * cos2SigmaM * (4 * sinSigma ** 2 - 3) * (4 * cos2SigmaM ** 2 - 3);
  const deltaSigma = B * sinSigma * (cos2SigmaM + (B / 4) * (inner - outer));
  return MINOR_KM * A * (sigma - deltaSigma);
}

/**
 * Every way from one point to its near antipode crosses the great circle of directions 90° from the first, so the
 * geodesic is the shortest sum of two legs over the points of that circle. Both legs are about 10,000 km long,
 * where Vincenty's iteration converges at once.
 */
function antipodalKm(a: Point, b: Point): number {
  const viaKm = (azimuth: number): number => {
    const middle = quarterTurn(a, azimuth);
    return (vincentyKm(a, middle) ?? Infinity) + (vincentyKm(middle, b) ?? Infinity);
  };
  let step = Math.PI / 36;
  let best = 0;
  const tryOut = (azimuth: number): void => {
    if (viaKm(azimuth) < viaKm(best)) best = azimuth;
  };
  for (let azimuth = 0; azimuth < 2 * Math.PI; azimuth += step) tryOut(azimuth);
  // There is one least value between the neighbours of the best: half the step finds it.
  for (; step > FINEST_RADIANS; step /= 2) {
    tryOut(best - step);
    tryOut(best + step);
  }
  return viaKm(best);
}

/** The point 90° of the sphere from `from` in a direction given in radians clockwise from north. */
function quarterTurn(from: Point, azimuth: number): Point {
  const lat = from.lat * RADIANS_PER_DEGREE;
  const sinLat = Math.cos(lat) * Math.cos(azimuth);
  const turn = Math.atan2(Math.sin(azimuth), -Math.sin(lat) * Math.cos(azimuth));
  return { lat: Math.asin(sinLat) / RADIANS_PER_DEGREE, lng: from.lng + turn / RADIANS_PER_DEGREE };
}
