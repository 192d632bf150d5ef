/** Counties of the US and what stands for them: parishes, boroughs, planning regions, independent cities, municipios. */

export interface County {
  /** Five digits of the Census Bureau, the first two for the state. */
  readonly geoid: string;
  /** As on a map: `Tulsa`, `Greater Bridgeport`. Not unique within a state: `Baltimore` is a county and a city. */
  readonly name: string;
  /** As by law: `Tulsa County`, `Greater Bridgeport Planning Region`, `Baltimore city`. */
  readonly fullName: string;
  /** State or territory, ISO 3166-2 without the country. */
  readonly region: string;
}

const STATE = /^(\d\d)([A-Z]{2}) ([^:]*):(.+)$/;
const COUNTY = /^(\d*)([^\d/][^/]*)(?:\/(.*))?$/;

/** Numbers within a state are mostly odd, one after the other. */
const USUAL_STEP = 2;

/**
 * Reads the text of `outlines/us-county-names`: by GEOID, ascending.
 * @throws {SyntaxError} when the text is no such text.
 */
export function decodeCounties(encoded: string): ReadonlyMap<string, County> {
  const counties = encoded.split('|').flatMap(readState);
  return new Map(counties.map((county) => [county.geoid, county]));
}

function readState(text: string): County[] {
  const [state = '', region = '', commonKind = '', names = ''] = matched(STATE, text);
  let number = -1;
  return names.split(',').map((entry) => {
    const [step = '', name = '', kind = commonKind] = matched(COUNTY, entry);
    number += step === '' ? USUAL_STEP : Number(step);
    const geoid = state + String(number).padStart(3, '0');
    return { geoid, name, fullName: kind === '' ? name : `${name} ${kind}`, region };
  });
}

/** Groups of the match; undefined for those that took no part. */
function matched(pattern: RegExp, text: string): (string | undefined)[] {
  const match = pattern.exec(text);
  if (match) return match.slice(1);
  throw new SyntaxError(`Expected names of counties, got "${text.slice(0, 80)}".`);
}
