/**
 * Codes of the states, countries and counties that the texts of service areas name. Whoever reads a text writes what it
 * names whole into service-areas.json, or that it stays text: nothing is guessed, and a text that is new or has changed
 * is refused until someone has read it.
 */
import { readFileSync } from 'node:fs';
import { decodeCounties } from '../../packages/geo/src/counties.ts';
import { US_COUNTY_NAMES } from '../../packages/geo/src/outlines/us-county-names.data.ts';
import { countryName, regionName } from '../../packages/geo/src/places.ts';

/** @typedef {import('../../packages/schema/src/ecosystem.ts').Ecosystem} Ecosystem */

/**
 * What was decided for the text of an ecosystem. Counties by state, by the name the text has for them; states by postal
 * code, countries by ISO 3166-1 alpha-2. Without any of them, why it stays text.
 *
 * @typedef {object} Decision
 * @property {string} ecosystem
 * @property {string} text
 * @property {Record<string, string[]>} [counties]
 * @property {string[]} [regions]
 * @property {string[]} [countries]
 * @property {string} [staysText]
 * @property {string} [note]
 */

/** @returns {Decision[]} */
export function readDecisions() {
  return JSON.parse(readFileSync(new URL('./service-areas.json', import.meta.url), 'utf8'));
}

/**
 * The ecosystems with the codes of their areas, `derived`; codes that a source gave are left as they are. What is not
 * as it was decided is a problem, a sentence each.
 *
 * @param {readonly Ecosystem[]} ecosystems
 * @param {readonly Decision[]} decisions
 * @returns {{ ecosystems: Ecosystem[], problems: string[] }}
 */
export function withServiceAreas(ecosystems, decisions) {
  /** @type {string[]} */
  const problems = [];
  const left = new Map(decisions.map((decision) => [decision.ecosystem, decision]));
  const coded = ecosystems.map((ecosystem) => {
    const { serviceArea } = ecosystem;
    if (serviceArea?.text === undefined || isGiven(serviceArea)) return ecosystem;
    const { text } = serviceArea;
    const decision = left.get(ecosystem.id);
    left.delete(ecosystem.id);
    if (decision?.text !== text) {
      problems.push(
        `Expected the area of ecosystem/${ecosystem.id} to be decided in service-areas.json, got "${text}".`,
      );
      return ecosystem;
    }
    problems.push(...unnamed(decision, ecosystem.country));
    return { ...ecosystem, serviceArea: { text, ...codesOf(decision) } };
  });
  for (const id of left.keys()) {
    problems.push(`Expected service-areas.json to name areas to decide, got ecosystem/${id}.`);
  }
  return { ecosystems: coded, problems };
}

/** @param {NonNullable<Ecosystem['serviceArea']>} area */
function isGiven({ counties, regions, countries, derived }) {
  return derived !== true && (counties ?? regions ?? countries) !== undefined;
}

/** @param {Decision} decision */
function codesOf({ counties, regions, countries }) {
  if ((counties ?? regions ?? countries) === undefined) return {};
  const geoids = Object.entries(counties ?? {}).flatMap(([region, names]) =>
    names.flatMap((name) => geoidsOf(region, name)),
  );
  return {
    ...(counties && { counties: geoids.sort() }),
    ...(regions && { regions: regions.toSorted() }),
    ...(countries && { countries: countries.toSorted() }),
    derived: /** @type {const} */ (true),
  };
}

const counties = [...decodeCounties(US_COUNTY_NAMES).values()];

/**
 * One where the name is known in that state, by law or in short.
 *
 * @param {string} region
 * @param {string} name
 */
function geoidsOf(region, name) {
  const ofState = counties.filter((county) => county.region === region);
  const byLaw = ofState.filter(({ fullName }) => fullName === name);
  const found = byLaw.length > 0 ? byLaw : ofState.filter((county) => county.name === name);
  return found.map(({ geoid }) => geoid);
}

/**
 * What a decision names and the text does not, or nobody knows.
 *
 * @param {Decision} decision
 * @param {string} country of the ecosystem
 */
function unnamed({ ecosystem, text, counties, regions, countries, staysText }, country) {
  const where = `service-areas.json, ecosystem/${ecosystem}`;
  /** @type {string[]} */
  const problems = [];
  const isCoded = (counties ?? regions ?? countries) !== undefined;
  if (isCoded === (staysText !== undefined)) {
    problems.push(`${where}: Expected either codes or \`staysText\`.`);
  }
  const names = [
    ...(regions ?? []).map((region) => regionName(country, region) ?? region),
    ...(countries ?? []).map((code) => countryName(code)),
    ...Object.values(counties ?? {}).flat(),
  ];
  for (const name of names.filter((each) => !mentions(text, each))) {
    problems.push(`${where}: Expected the text to name what is coded, got "${name}".`);
  }
  for (const [region, ofState] of Object.entries(counties ?? {})) {
    for (const name of ofState.filter((each) => geoidsOf(region, each).length !== 1)) {
      problems.push(`${where}: Expected one county of that name in ${region}, got "${name}".`);
    }
  }
  return problems;
}

/**
 * Whether a text has a name, not as part of a longer word.
 *
 * @param {string} text
 * @param {string} name
 */
function mentions(text, name) {
  return ` ${text.replaceAll(/[,;()]/g, ' ')} `.includes(` ${name} `);
}
