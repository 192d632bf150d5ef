/** The columns of a file of organizations, and what each says of a record. */
import { organizationSchema, type Organization } from '@stem-ecosystems/schema/organization';
import { parseOne, quote } from '@stem-ecosystems/schema/parse';

/** Field of the record by name of the column; in the order of the documentation. */
const FIELDS = {
  id: 'id',
  name: 'name',
  sector: 'sector',
  street: 'street',
  city: 'city',
  region: 'region',
  postal_code: 'postalCode',
  country: 'country',
  latitude: 'latitude',
  longitude: 'longitude',
  website: 'website',
  source: 'source',
} as const satisfies Record<string, keyof Organization>;

export type Column = keyof typeof FIELDS;

export const COLUMNS = Object.keys(FIELDS) as readonly Column[];

/** Without these there is no record. */
export const REQUIRED_COLUMNS: readonly Column[] = [
  'id',
  'name',
  'sector',
  'country',
  'latitude',
  'longitude',
  'source',
];

const NUMBERS: ReadonlySet<Column> = new Set(['latitude', 'longitude']);

/** What a file says of an organization. */
export type FileOrganization = Pick<Organization, (typeof FIELDS)[Column]> &
  Pick<Organization, 'precision' | 'websiteSource'>;

/** A cell that breaks a rule. */
export interface CellIssue {
  column: Column;
  /** "Expected `latitude` to be degrees from -90 to 90, got 91". */
  message: string;
}

/** Columns whose cell is left out where it breaks its rule: a link that leads nowhere is no reason to lose a place. */
const DISPENSABLE: ReadonlySet<Column> = new Set(['website']);

export type ReadRow =
  /** The issues are those of cells that were left out. */
  | { ok: true; organization: FileOrganization; issues: CellIssue[] }
  /** Every cell that breaks a rule. */
  | { ok: false; issues: CellIssue[] };

/** The organization of a row. An empty cell is an absent field. */
export function organizationOf(cells: Readonly<Partial<Record<Column, string>>>): ReadRow {
  const read = readCells(cells);
  if (read.ok || !read.issues.every(({ column }) => DISPENSABLE.has(column))) return read;
  const left = Object.entries(cells).filter(
    ([column]) => !read.issues.some((issue) => issue.column === column),
  );
  return { ...readCells(Object.fromEntries(left)), issues: read.issues };
}

function readCells(cells: Readonly<Partial<Record<Column, string>>>): ReadRow {
  const broken = COLUMNS.filter((column) => CONTROL.test(textOf(cells[column])));
  if (broken.length > 0)
    return { ok: false, issues: broken.map((column) => controlIssue(column, cells)) };
  const fields = COLUMNS.flatMap((column) => {
    const text = textOf(cells[column]);
    return text === '' ? [] : [[FIELDS[column], valueOf(column, text)] as const];
  });
  const record = Object.fromEntries(fields);
  const checked = parseOne(organizationSchema, { ...record, ...UNSAID });
  if (!checked.ok) return { ok: false, issues: checked.issues.map(toCellIssue) };
  const { ecosystemIds: _ids, confidence: _confidence, ...organization } = checked.value;
  return {
    ok: true,
    issues: [],
    organization: {
      ...organization,
      precision: 'site',
      ...(organization.website !== undefined && { websiteSource: 'dataset' }),
    },
  };
}

/** One line: in quotes a cell may have several, as addresses of some datasets do. */
function textOf(cell = ''): string {
  return cell.replace(/\s+/g, ' ').trim();
}

const CONTROL = /\p{Cc}/u;

function controlIssue(column: Column, cells: Readonly<Partial<Record<Column, string>>>): CellIssue {
  const message = `Expected \`${column}\` to have no control characters, got ${quote(textOf(cells[column]))}`;
  return { column, message };
}

/** What every record needs and no file says, see `NEW_ORGANIZATION`. */
const UNSAID = { ecosystemIds: [], confidence: 'medium' } as const;

/** What a record of a file has that was not here before: in no ecosystem, and as far to be trusted as a dataset. */
export const NEW_ORGANIZATION: Pick<Organization, 'ecosystemIds' | 'confidence'> = {
  ecosystemIds: [],
  confidence: 'medium',
};

function valueOf(column: Column, text: string): string | number {
  return NUMBERS.has(column) && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function toCellIssue({ path, message }: { path: string; message: string }): CellIssue {
  const column = COLUMNS.find((name) => FIELDS[name] === path) ?? 'id';
  return { column, message: message.replace(`\`${path}\``, `\`${column}\``) };
}

/** What is wrong with a first row; undefined where it names columns as they should be. */
export function headerIssue(names: readonly string[]): string | undefined {
  const unknown = names.find((name) => !COLUMNS.some((column) => column === name));
  if (unknown !== undefined)
    return `Expected columns of the names ${COLUMNS.join(', ')}; got ${quote(unknown)}`;
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return `Expected the column \`${repeated}\` once, got it again`;
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column));
  return missing.length === 0
    ? undefined
    : `Expected the columns ${REQUIRED_COLUMNS.join(', ')}; ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
}
