/** Organizations of a CSV file (RFC 4180), plain or compressed, read row by row. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { reasonOf, StoreError } from '../store/store-error.ts';
import { decodeUtf8, EncodingError, lineEnds } from './decode-utf8.ts';
import { FileRowsError, LineIssues } from './line-issues.ts';
import {
  headerIssue,
  organizationOf,
  type Column,
  type FileOrganization,
} from './organization-columns.ts';

/** A row that keeps the rules. */
export interface OrganizationRow {
  /** From 1, the first of the row. */
  line: number;
  organization: FileOrganization;
}

interface RawRow {
  record: string[];
  /** From 1, the first of the row. */
  line: number;
}

/** What the parser makes of a row. */
interface ParsedRow {
  record: string[];
  /** Its text, with the line ends before and after it. */
  raw: string;
}

/** So many rows come at a time. */
const ROWS_PER_BATCH = 200;

/** No row of organizations is longer, but the rest of a file whose quote is never closed is. Characters. */
const LONGEST_ROW = 100_000;

export class OrganizationFile {
  readonly #path: string;
  readonly #issues: LineIssues;
  /** Cells that break a rule and whose row is good without them. */
  readonly leftOut: LineIssues;

  constructor(path: string) {
    this.#path = path;
    this.#issues = new LineIssues(path);
    this.leftOut = new LineIssues(path);
  }

  /**
   * The rows that keep the rules, in the order of the file; those that break one are remembered.
   *
   * @throws {StoreError} where the file cannot be read.
   */
  async *batches(): AsyncGenerator<OrganizationRow[]> {
    let batch: OrganizationRow[] = [];
    for await (const row of this.#rows()) {
      batch.push(row);
      if (batch.length < ROWS_PER_BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** A row whose id another row has had. */
  repeats({ line, organization: { id } }: OrganizationRow): void {
    const message = `Expected \`id\` to be unique in its file, got ${JSON.stringify(id)} again`;
    this.#issues.add({ line, column: 'id', message });
  }

  /** @throws {FileRowsError} where a row broke a rule; call it when all have been read. */
  requireNoIssues(): void {
    if (this.#issues.count > 0) throw new FileRowsError(this.#issues);
  }

  async *#rows(): AsyncGenerator<OrganizationRow> {
    let header: Column[] | undefined;
    const lines = new LineCounter();
    try {
      for await (const { record, line } of this.#rawRows(lines)) {
        if (header === undefined) {
          header = this.#readHeader(record);
          if (header === undefined) return;
          continue;
        }
        const organization = this.#readRow(record, header, line);
        if (organization !== undefined) yield { line, organization };
      }
    } catch (cause) {
      if (cause instanceof EncodingError) {
        this.#issues.add({ line: cause.line, message: cause.message });
        return;
      }
      if (!(cause instanceof CsvError)) throw unreadable(this.#path, cause);
      this.#issues.add({ line: lines.next, message: csvSentence(cause) });
      return;
    }
    if (header === undefined)
      this.#issues.add({ line: 1, message: 'Expected a first row of column names, got nothing' });
  }

  /** Undefined where the first row names other columns: then no other row can be read. */
  #readHeader(cells: readonly string[]): Column[] | undefined {
    const names = cells.map((name) => name.trim().toLowerCase());
    const message = headerIssue(names);
    if (message === undefined) return names as Column[];
    this.#issues.add({ line: 1, message });
    return undefined;
  }

  #readRow(
    cells: readonly string[],
    header: readonly Column[],
    line: number,
  ): FileOrganization | undefined {
    if (cells.length !== header.length) {
      const message = `Expected ${header.length} cells as in the first row, got ${cells.length}`;
      this.#issues.add({ line, message });
      return undefined;
    }
    const read = organizationOf(
      Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])),
    );
    const issues = read.ok ? this.leftOut : this.#issues;
    for (const issue of read.issues) issues.add({ line, ...issue });
    return read.ok ? read.organization : undefined;
  }

  async *#rawRows(lines: LineCounter): AsyncGenerator<RawRow> {
    const isZipped = await isCompressed(this.#path);
    const bytes = createReadStream(this.#path);
    const plain = isZipped ? through(bytes, createGunzip()) : bytes;
    const parser = parse({
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      // Where a row is wrong, those before it may be on their way still: they are counted when they are parsed.
      // The types of the parser forget that `raw` makes rows of another shape.
      on_record: (row) => lines.number(row as unknown as ParsedRow) as unknown as string[],
    });
    yield* through(Readable.from(decodeUtf8(plain)), parser) as AsyncIterable<RawRow>;
  }
}

/** What comes out of `to`; an error of either comes out there too. */
function through<T extends Transform>(from: Readable, to: T): T {
  pipeline(from, to, () => undefined);
  return to;
}

/** Told by the first two bytes (RFC 1952 section 2.3.1), whatever the file is called. */
async function isCompressed(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** Counted here: the parser takes a line end of two characters inside quotes for two. */
class LineCounter {
  /** Where the next row begins, from 1. */
  next = 1;

  /** Takes the next row. */
  number({ record, raw }: ParsedRow): RawRow {
    const line = this.next + lineEnds(/^[\r\n]*/.exec(raw)?.[0] ?? '');
    this.next += lineEnds(raw);
    return { record, line };
  }
}

/** https://csv.js.org/parse/errors/ */
function csvSentence({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'Expected a closing quote (") for the one that begins here, got the end of the file';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Expected a comma or the end of the row after a closing quote ("); a quote inside quotes is written twice';
    case 'INVALID_OPENING_QUOTE':
      return 'Expected a quote (") only around a whole cell; a quote inside a cell is written twice, with quotes around the cell';
    case 'CSV_MAX_RECORD_SIZE':
      return `Expected a row of at most ${LONGEST_ROW} characters; a quote (") before it may not be closed`;
    default:
      return message;
  }
}

function unreadable(path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError(
    `The file ${path} cannot be read (${reasonOf(cause)}); nothing was imported.`,
    { cause },
  );
}
