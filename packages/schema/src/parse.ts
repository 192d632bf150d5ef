/** Record-by-record checking: the good ones are kept, the bad ones come back as data. */
import type * as z from 'zod/mini';
import type { Issue } from './problem.ts';

/** What is wrong with one record of a list. */
export interface RecordIssue extends Issue {
  /** Position in the list that was parsed, from 0. */
  index: number;
  /** Id of the record; absent where it has no readable one. */
  id?: string;
}

/** The good records in their order, and every issue of the bad ones. */
export interface ParsedRecords<T> {
  records: T[];
  issues: RecordIssue[];
}

export interface ParseOptions {
  /**
   * What else is wrong with a record that the schema takes. Fields that it does not name are dropped, so that a newer
   * server can add some; checks of files report them by `unknownFields`, so that a misspelt field is not lost.
   */
  furtherIssues?: (input: unknown, record: unknown) => Issue[];
  /**
   * Whether an id may stand once only. Lists of occurrences name a convening once for each of its dates.
   * @default 'once'
   */
  ids?: 'once' | 'any';
}

/** Checks each member of a list by itself. Ids seen twice: the first stays, the second is an issue. */
export function parseRecords<S extends z.ZodMiniType<{ id: string }>>(
  schema: S,
  list: readonly unknown[],
  options: ParseOptions = {},
): ParsedRecords<z.infer<S>> {
  const records: z.infer<S>[] = [];
  const issues: RecordIssue[] = [];
  const seen = new Set<string>();
  for (const [index, input] of list.entries()) {
    const found = checkOne(schema, input, options);
    if (options.ids !== 'any' && found.record !== undefined && seen.has(found.record.id)) {
      found.issues.push({
        path: 'id',
        message: 'Expected `id` to be unique in its list',
        value: found.record.id,
      });
    }
    if (found.issues.length === 0 && found.record !== undefined) {
      seen.add(found.record.id);
      records.push(found.record);
      continue;
    }
    const id = readId(input);
    for (const issue of found.issues)
      issues.push({ index, ...(id !== undefined && { id }), ...issue });
  }
  return { records, issues };
}

/** Checks one input; either the value, or every issue with path, rule and what was received. */
export function parseOne<S extends z.ZodMiniType>(
  schema: S,
  input: unknown,
): { ok: true; value: z.infer<S> } | { ok: false; issues: Issue[] } {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: toIssues(result.error.issues, input) };
}

function checkOne<S extends z.ZodMiniType<{ id: string }>>(
  schema: S,
  input: unknown,
  { furtherIssues }: ParseOptions,
): { record?: z.infer<S>; issues: Issue[] } {
  const result = parseOne(schema, input);
  if (!result.ok) return { issues: result.issues };
  return { record: result.value, issues: furtherIssues?.(input, result.value) ?? [] };
}

/** The sentence of each issue: "Expected `latitude` to be degrees from -90 to 90, got 91". */
function toIssues(issues: readonly z.core.$ZodIssue[], input: unknown): Issue[] {
  return issues.flatMap((issue) => {
    if (
      issue.code === 'invalid_union' &&
      issue.errors.length > 0 &&
      issue.path.length > 0 &&
      issue.errors[0]
    ) {
      return toIssues(
        issue.errors[0].map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
        input,
      );
    }
    const path = issue.path.map(String).join('.');
    const value = valueAt(input, issue.path);
    const name = path === '' ? 'the input' : `\`${path}\``;
    const got = value === undefined ? 'nothing' : quote(value);
    return [
      {
        path,
        message: `Expected ${name} to be ${rule(issue)}, got ${got}`,
        ...(value !== undefined && { value }),
      },
    ];
  });
}

function rule(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return article(issue.expected);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue ? oneOf(issue.options ?? []) : 'of a known shape';
    case 'too_big':
    case 'too_small':
      // What `z.int()` itself refuses; every other bound says its rule.
      return issue.origin === 'int' ? 'a whole number of at most 16 digits' : issue.message;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  const [only, ...others] = values.map((value) => quote(value));
  return others.length === 0 ? String(only) : `one of ${[only, ...others].join(', ')}`;
}

function article(expected: string): string {
  if (expected === 'int') return 'a whole number';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

const MAX_QUOTED_CHARACTERS = 80;
/** Deeper values than anyone writes by hand end the stack of `JSON.stringify`. */
const MAX_QUOTED_DEPTH = 8;

/** A received value for a message: JSON, cut at 80 characters; what is nested deeper than 8 levels is "…". */
export function quote(value: unknown): string {
  const text = (JSON.stringify(withoutDepths(value, 0)) as string | undefined) ?? String(value);
  return text.length > MAX_QUOTED_CHARACTERS
    ? `${text.slice(0, MAX_QUOTED_CHARACTERS - 1)}…`
    : text;
}

/** As much of a value as can be quoted. */
function withoutDepths(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_QUOTED_DEPTH) return '…';
  const shown = Object.entries(value).slice(0, MAX_QUOTED_CHARACTERS);
  const inner = shown.map(([key, member]) => [key, withoutDepths(member, depth + 1)] as const);
  return Array.isArray(value) ? inner.map(([, member]) => member) : Object.fromEntries(inner);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function readId(input: unknown): string | undefined {
  const id = valueAt(input, ['id']);
  return typeof id === 'string' ? id : undefined;
}
