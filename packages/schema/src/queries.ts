/** The query parameters of the list paths: one table each, read by the server, written by the client, told by OpenAPI. */
import * as z from 'zod/mini';
import {
  countrySchema,
  idSchema,
  instantSchema,
  languageSchema,
  sectorSchema,
  textSchema,
} from './common.ts';
import { ORGANIZATION_COUNTS, PROGRAM_COUNTS } from './counts.ts';
import { attendanceModeSchema, conveningKindSchema } from './convening.ts';
import { ecosystemStatusSchema, scopeSchema } from './ecosystem.ts';
import { atMost, notEmpty } from './length.ts';
import type { Issue } from './problem.ts';
import { parseOne } from './parse.ts';
import { costSchema, gradeSchema, programKindSchema } from './program.ts';
import { row } from './row.ts';
import { readSeveral, writeSeveral } from './several-values.ts';

/** How one parameter stands in a URL and what it means. */
export interface Param<T> {
  schema: z.ZodMiniType<T>;
  /** From the URL's text to what the schema checks. */
  read(text: string): unknown;
  write(value: T): string;
  description: string;
  example: string;
}

function param<T>(
  schema: z.ZodMiniType<T>,
  description: string,
  example: string,
  read: (text: string) => unknown = (text) => text,
  write: (value: T) => string = String,
): Param<T> {
  return { schema, read, write, description, example };
}

/** Several values, comma between them, any of which may match. */
function anyOf<T>(
  member: z.ZodMiniType<T>,
  description: string,
  example: string,
  read: (text: string) => unknown = (text) => text,
): Param<T[]> {
  return param(
    z.array(member).check(notEmpty('at least one value')),
    `${description} Several values: comma, any of them; a comma within one is "%2C".`,
    example,
    (text) => readSeveral(text).map(read),
    writeSeveral,
  );
}

const toNumber = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
const toNumbers = (text: string): unknown[] => text.split(',').map((part) => toNumber(part.trim()));
const degrees = (limit: number) =>
  z
    .number()
    .check(z.refine((value) => Math.abs(value) <= limit, `degrees from -${limit} to ${limit}`));

const pointSchema = row(
  [degrees(90), degrees(180)],
  'latitude and longitude, comma between them, as "36.15,-95.99"',
);
const bboxSchema = row(
  [degrees(180), degrees(90), degrees(180), degrees(90)],
  'west,south,east,north, as "-97,35,-94,37"',
  z.refine(
    ([, south, , north]) => south <= north,
    'west,south,east,north with south not above north',
  ),
);

/** Series are told far ahead, but not for millennia: each date of them costs the server time. */
const askedInstantSchema = instantSchema.check(
  z.refine((text) => /^(19|20|21)/.test(text), 'an instant of the years 1900 to 2199'),
);

const words = param(
  textSchema.check(atMost(200)),
  'Words, each of which begins a word of the name, aliases, city, region or lead; accents and case do not matter. Signs alone find nothing.',
  'tulsa',
);
const include = anyOf(z.literal('low'), 'Also records of low confidence.', 'low');
// As long as the position after a name and an id of 200 characters each, three and four bytes every one, in base64url.
const cursor = param(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{1,2000}$/, 'a cursor of an earlier answer')),
  'Where the page before ended: `nextCursor` of its answer.',
  'eyJhIjoxfQ',
);
const limit = param(
  z.int().check(z.refine((value) => value >= 1 && value <= 1000, 'a whole number from 1 to 1000')),
  'How many records to answer; 100 unless said, all for ecosystems.',
  '20',
  toNumber,
);
const near = param(
  pointSchema,
  'Latitude and longitude, degrees; the answer is ordered nearest first.',
  '36.15,-95.99',
  toNumbers,
  (point) => point.join(','),
);
const radiusKm = param(
  z
    .number()
    .check(z.refine((value) => value > 0 && value <= 20_040, 'kilometres above 0, at most 20040')),
  'Only with `near`: how far, kilometres.',
  '80',
  toNumber,
);
const bbox = param(
  bboxSchema,
  'west,south,east,north, degrees; west > east crosses ±180°.',
  '-97,35,-94,37',
  toNumbers,
  (box) => box.join(','),
);
const ecosystem = anyOf(
  idSchema,
  'Ids of ecosystems it belongs to.',
  'tulsa-regional-stem-alliance',
);
const sector = anyOf(sectorSchema, 'Sectors.', 'museum-science-center');

/** ISO 3166-2 as it is written by itself, with the country. */
const regionOfCountrySchema = z
  .string()
  .check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'an ISO 3166-2 code with its country, as "US-OK"'));

const area = {
  country: anyOf(countrySchema, 'Countries: ISO 3166-1 alpha-2.', 'US'),
  region: anyOf(
    regionOfCountrySchema,
    'States and provinces: ISO 3166-2 with the country. US-PR also finds what is of the country PR, and so on.',
    'US-OK',
  ),
};

const COUNTS =
  'Count the records by value of each of these filters: `counts` of the answer. Every other filter is in force, its own not.';

const place = { bbox, near, radiusKm, ...area, ecosystem, q: words, include, limit, cursor };

export const ecosystemParams = {
  scope: anyOf(scopeSchema, 'Reach.', 'state,regional'),
  status: anyOf(ecosystemStatusSchema, 'Status.', 'active'),
  sector,
  ...area,
  q: words,
  include,
  limit,
  cursor,
};
export const organizationParams = {
  sector,
  ...place,
  counts: anyOf(z.enum(ORGANIZATION_COUNTS), COUNTS, 'sector'),
};
export const programParams = {
  kind: anyOf(programKindSchema, 'Kinds.', 'summer,club'),
  subject: anyOf(textSchema, 'Subjects.', 'science'),
  grade: anyOf(
    gradeSchema,
    'Grades it is for: -1 preschool, 0 kindergarten, 1 to 12, 13 post-secondary.',
    '6',
    toNumber,
  ),
  cost: anyOf(costSchema, 'Cost.', 'free'),
  language: anyOf(languageSchema, 'Languages.', 'es'),
  ...place,
  counts: anyOf(z.enum(PROGRAM_COUNTS), COUNTS, 'kind,cost'),
};
export const conveningParams = {
  from: param(
    askedInstantSchema,
    'First instant, included; now unless said.',
    '2026-01-01T00:00:00Z',
  ),
  to: param(
    askedInstantSchema,
    'Last instant, not included. A series without an end is told for five years from now at most.',
    '2027-01-01T00:00:00Z',
  ),
  past: param(z.literal(true), 'Only what is over, latest first.', 'true', (text) =>
    text === 'true' ? true : text,
  ),
  kind: anyOf(conveningKindSchema, 'Kinds.', 'webinar'),
  mode: anyOf(attendanceModeSchema, 'Ways to attend.', 'virtual,hybrid'),
  ecosystem,
  near,
  radiusKm,
  q: words,
  include,
  limit,
  cursor,
};
export const searchParams = { q: words, include, limit, cursor };

export type ParamTable = Record<string, Param<never>>;
/** The parsed form of a table: every parameter may be absent. */
export type QueryOf<Table> = {
  [Name in keyof Table]?: Table[Name] extends Param<infer T> ? T : never;
};

export type EcosystemQuery = QueryOf<typeof ecosystemParams>;
export type OrganizationQuery = QueryOf<typeof organizationParams>;
export type ProgramQuery = QueryOf<typeof programParams>;
export type ConveningQuery = QueryOf<typeof conveningParams>;
export type SearchQuery = QueryOf<typeof searchParams>;

/** Reads a URL's parameters by a table. An unknown or repeated one is an issue that names the known ones. */
export function readQuery<Table extends object>(
  table: Table,
  search: URLSearchParams,
): { ok: true; query: QueryOf<Table> } | { ok: false; issues: Issue[] } {
  const params = table as Record<string, Param<unknown>>;
  const issues: Issue[] = [];
  const query: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    const text = values.join(',');
    const known = Object.hasOwn(params, name) ? params[name] : undefined;
    if (known === undefined) {
      issues.push({
        path: name,
        message: `Expected one of the parameters ${Object.keys(params).join(', ')}; got "${name}"`,
        value: text,
      });
    } else if (values.length > 1) {
      issues.push({
        path: name,
        message: `Expected \`${name}\` once, got it ${values.length} times`,
        value: values,
      });
    } else {
      const parsed = parseOne(z.object({ [name]: known.schema }), { [name]: known.read(text) });
      if (parsed.ok) query[name] = parsed.value[name];
      else issues.push(...parsed.issues.map((issue) => ({ ...issue, value: text })));
    }
  }
  issues.push(...issuesTogether(query));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, query: query as QueryOf<Table> };
}

/** What no parameter shows by itself. */
function issuesTogether(query: Readonly<Record<string, unknown>>): Issue[] {
  const { radiusKm, near, from, to } = query;
  const issues: Issue[] = [];
  if (radiusKm !== undefined && near === undefined) {
    const message = 'Expected `radiusKm` only together with `near`';
    issues.push({ path: 'radiusKm', message, value: radiusKm });
  }
  if (typeof from === 'string' && typeof to === 'string' && Date.parse(from) >= Date.parse(to)) {
    issues.push({ path: 'to', message: 'Expected `to` to be later than `from`', value: to });
  }
  return issues;
}

/** Writes a query as URL parameters, in the table's order, so that the same question is the same URL. */
export function writeQuery<Table extends object>(
  table: Table,
  query: QueryOf<Table>,
): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, param] of Object.entries(table as Record<string, Param<unknown>>)) {
    const value = (query as Record<string, unknown>)[name];
    if (value !== undefined) search.set(name, param.write(value));
  }
  return search;
}
