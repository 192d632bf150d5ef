/** Names and codes of states and countries. */

/** US states, the District of Columbia and the territories: ISO 3166-2 code without the country → English name. */
export const US_REGIONS: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
  AS: 'American Samoa',
  GU: 'Guam',
  MP: 'Northern Mariana Islands',
  PR: 'Puerto Rico',
  VI: 'U.S. Virgin Islands',
};

/** Canadian provinces and territories, ISO 3166-2:CA. */
const CA_REGIONS: Readonly<Record<string, string>> = {
  AB: 'Alberta',
  BC: 'British Columbia',
  MB: 'Manitoba',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  NS: 'Nova Scotia',
  NT: 'Northwest Territories',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Prince Edward Island',
  QC: 'Quebec',
  SK: 'Saskatchewan',
  YT: 'Yukon',
};

/** Mexican states, ISO 3166-2:MX. */
const MX_REGIONS: Readonly<Record<string, string>> = {
  AGU: 'Aguascalientes',
  BCN: 'Baja California',
  BCS: 'Baja California Sur',
  CAM: 'Campeche',
  CHH: 'Chihuahua',
  CHP: 'Chiapas',
  CMX: 'Ciudad de México',
  COA: 'Coahuila',
  COL: 'Colima',
  DUR: 'Durango',
  GRO: 'Guerrero',
  GUA: 'Guanajuato',
  HID: 'Hidalgo',
  JAL: 'Jalisco',
  MEX: 'México',
  MIC: 'Michoacán',
  MOR: 'Morelos',
  NAY: 'Nayarit',
  NLE: 'Nuevo León',
  OAX: 'Oaxaca',
  PUE: 'Puebla',
  QUE: 'Querétaro',
  ROO: 'Quintana Roo',
  SIN: 'Sinaloa',
  SLP: 'San Luis Potosí',
  SON: 'Sonora',
  TAB: 'Tabasco',
  TAM: 'Tamaulipas',
  TLA: 'Tlaxcala',
  VER: 'Veracruz',
  YUC: 'Yucatán',
  ZAC: 'Zacatecas',
};

const REGIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: US_REGIONS,
  CA: CA_REGIONS,
  MX: MX_REGIONS,
};

/** Name of a region of the US, Canada or Mexico as it is called there in English; undefined for others. */
export function regionName(country: string, region: string): string | undefined {
  return REGIONS[country]?.[region];
}

/** Where most records are, in our languages: the engine takes 20 ms to open its book of names. */
const UNITED_STATES: Readonly<Record<string, string>> = {
  en: 'United States',
  es: 'Estados Unidos',
};

/** Name of a country (ISO 3166-1 alpha-2) in a language (BCP 47); the code itself where the engine knows no name. */
export function countryName(country: string, locale = 'en'): string {
  const atHand = country === 'US' && UNITED_STATES[locale.split('-')[0] as string];
  return atHand || nameByEngine(country, locale);
}

function nameByEngine(country: string, locale: string): string {
  const names = namesIn(locale);
  let name = names.known.get(country);
  if (name === undefined) {
    name = names.engine.of(country) ?? country;
    names.known.set(country, name);
  }
  return name;
}

/** The engine takes its time over each name, and lists of records ask for the same few. */
interface CountryNames {
  readonly engine: Intl.DisplayNames;
  readonly known: Map<string, string>;
}

const namesByLocale = new Map<string, CountryNames>();

/** A page asks in one or two languages; more than a handful would be a mistake, so the memory is cut there. */
const MOST_LOCALES = 8;

function namesIn(locale: string): CountryNames {
  const kept = namesByLocale.get(locale);
  if (kept) return kept;
  if (namesByLocale.size >= MOST_LOCALES) namesByLocale.clear();
  const engine = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' });
  const made = { engine, known: new Map<string, string>() };
  namesByLocale.set(locale, made);
  return made;
}

/** Countries and territories whose road signs are in miles. */
const MILES_COUNTRIES: ReadonlySet<string> = new Set(
  'US PR GU VI AS MP UM FM MH PW GB LR MM'.split(' '),
);

/**
 * Whether distances are told in miles, for a country ("US") or a locale ("es-MX", "en"); a locale without a country
 * counts as the likeliest country of its language.
 */
export function usesMiles(localeOrCountry: string): boolean {
  const country =
    /^(?:[a-z]+-)?([A-Z]{2})$/.exec(localeOrCountry)?.[1] ??
    new Intl.Locale(localeOrCountry).maximize().region;
  return MILES_COUNTRIES.has(country ?? '');
}
