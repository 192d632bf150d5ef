/** What every `DirectorySource` does, whichever way its directory is hosted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DirectorySource, RecordPage, Answer } from '@stem-ecosystems/client/types';
import type { ListCounts } from '@stem-ecosystems/schema/counts';
import {
  conveningParams,
  ecosystemParams,
  organizationParams,
  programParams,
  searchParams,
} from '@stem-ecosystems/schema/queries';
import {
  CONVENING_QUERIES,
  ECOSYSTEM_QUERIES,
  ELSEWHERE,
  ORGANIZATION_COUNT_QUERIES,
  ORGANIZATION_QUERIES,
  PROGRAM_COUNT_QUERIES,
  PROGRAM_QUERIES,
  SEARCH_QUERIES,
} from './contract-queries.ts';
import { ODD_ID, type ContractRecords } from './contract-records.ts';

export interface ContractSubject {
  /** Made before the first test. */
  source: DirectorySource;
  records: ContractRecords;
}

/** A whole list with how it was cut. */
export interface CutList<T> {
  records: T[];
  /** Length of each page. */
  pages: number[];
  /** The `total` of each page. */
  totals: number[];
  /** The `counts` of each page that has them. */
  counts: ListCounts[];
}

/** Reads a list page by page. Issues and older answers have no place in these suites. */
export async function readList<Query, T>(
  ask: (query: Query & { cursor?: string }) => Promise<Answer<RecordPage<T>>>,
  query: Query,
): Promise<CutList<T>> {
  const list: CutList<T> = { records: [], pages: [], totals: [], counts: [] };
  let next: { cursor?: string } | undefined = {};
  while (next !== undefined) {
    const answer: Answer<RecordPage<T>> = await ask({ ...query, ...next });
    assert.deepEqual([answer.issues, answer.stale], [[], undefined]);
    const { records, total, nextCursor, counts } = answer.value;
    list.records.push(...records);
    list.pages.push(records.length);
    list.totals.push(total);
    if (counts !== undefined) list.counts.push(counts);
    next = nextCursor === undefined ? undefined : { cursor: nextCursor };
  }
  return list;
}

/** Defines the suite. `subject` is called inside tests only. */
export function describeDirectorySource(name: string, subject: () => ContractSubject): void {
  describe(`${name}: lists`, () => {
    describePlaces(
      'ecosystems',
      ECOSYSTEM_QUERIES,
      (query) => subject().source.ecosystems(query),
      () => subject().records.ecosystems,
    );
    describePlaces(
      'organizations',
      ORGANIZATION_QUERIES,
      (query) => subject().source.organizations(query),
      () => subject().records.organizations,
    );
    describePlaces(
      'programs',
      PROGRAM_QUERIES,
      (query) => subject().source.programs(query),
      () => subject().records.programs,
    );
    describeConvenings(subject);
    describeSearch(subject);
  });
  describe(`${name}: counts`, () => {
    describeCounts('organizations', ORGANIZATION_COUNT_QUERIES, (query) =>
      subject().source.organizations(query),
    );
    describeCounts('programs', PROGRAM_COUNT_QUERIES, (query) => subject().source.programs(query));
    describeNoCounts(subject);
  });
  describe(`${name}: single records and places`, () => {
    describeSingles(subject);
  });
}

interface Listed {
  id: string;
  name: string;
  confidence: string;
  distanceKm?: number;
}

function describePlaces<Query extends { limit?: number; near?: unknown }, T extends Listed>(
  list: string,
  queries: readonly { query: Query; isMeant: (record: T) => boolean }[],
  ask: (query: Query & { cursor?: string }) => Promise<Answer<RecordPage<T>>>,
  records: () => readonly T[],
): void {
  for (const { query, isMeant } of queries) {
    it(`gives the ${list} that are meant by ${JSON.stringify(query)}, in order, in pages`, async () => {
      const expected = records().filter((record) => record.confidence !== 'low' && isMeant(record));
      const found = await readList(ask, query);
      assert.deepEqual(
        found.records.map(({ id }) => id).sort(),
        expected.map(({ id }) => id).sort(),
      );
      assert.deepEqual(new Set(found.totals), new Set([expected.length]));
      assert.deepEqual(
        found.pages,
        pagesOf(expected.length, query.limit ?? (list === 'ecosystems' ? Infinity : 100)),
      );
      if (query.near === undefined)
        assertSorted(found.records, ({ name, id }) => `${plain(name)}\0${id}`);
      else assertSorted(found.records, ({ distanceKm = NaN }) => distanceKm);
    });
  }
}

/** Only what is asked here: a query that is the same but for one filter. */
interface Counted {
  counts?: readonly (keyof ListCounts)[];
  limit?: number;
  cursor?: string;
}

function describeCounts<Query extends Counted, T extends Listed>(
  list: string,
  queries: readonly Query[],
  ask: (query: Query) => Promise<Answer<RecordPage<T>>>,
): void {
  for (const query of queries) {
    it(`counts ${list} for ${JSON.stringify(query)} as lists of each value would`, async () => {
      const { counts: asked = [], ...filters } = query;
      const { counts } = await readList(ask, query);
      const [first = {}] = counts;
      assert.deepEqual(Object.keys(first).sort(), [...asked].sort());
      for (const page of counts) assert.deepEqual(page, first);
      for (const name of asked) {
        for (const [text, count] of Object.entries(first[name] ?? {})) {
          const value = name === 'grade' ? Number(text) : text;
          const alone = { ...filters, [name]: [value], limit: 1 } as unknown as Query;
          assert.equal((await ask(alone)).value.total, count, `${name}=${text}`);
        }
      }
    });
  }
}

function describeNoCounts(subject: () => ContractSubject): void {
  it('counts the values that records have and no others', async () => {
    const { source } = subject();
    const organizations = await source.organizations({
      counts: ['sector'],
      bbox: [177, -20, -179, -15],
    });
    assert.deepEqual(organizations.value.counts, { sector: { 'prek12-school': 1, library: 1 } });
    const programs = await source.programs({
      counts: ['grade', 'language', 'kind'],
      near: [-17, 179.9],
      radiusKm: 400,
    });
    assert.deepEqual(programs.value.counts, {
      grade: Object.fromEntries(Array.from({ length: 15 }, (_, step) => [step - 1, 1])),
      language: { fj: 1 },
      kind: { summer: 1 },
    });
  });

  it('counts nothing where nothing is found, and says nothing where nothing is asked', async () => {
    const { source } = subject();
    const nothing = await source.programs({ q: 'xyzzy', counts: ['cost'] });
    assert.deepEqual(nothing.value.counts, { cost: {} });
    assert.equal('counts' in (await source.programs({ limit: 1 })).value, false);
  });
}

function describeConvenings(subject: () => ContractSubject): void {
  for (const { query, days } of CONVENING_QUERIES) {
    it(`gives the convenings meant by ${JSON.stringify(query)}, in pages`, async () => {
      const found = await readList((asked) => subject().source.convenings(asked), query);
      const [total = 0] = found.totals;
      assert.deepEqual(found.pages, pagesOf(total, query.limit ?? 100));
      assert.equal(found.records.length, total);
      assert.ok(total > 0);
      if (days === undefined) return;
      assert.deepEqual(
        found.records.map(({ id, occurrence }) => `${id} ${occurrence?.startsOn ?? ''}`),
        days,
      );
    });
  }
}

function describeSearch(subject: () => ContractSubject): void {
  for (const { query, found } of SEARCH_QUERIES) {
    it(`finds what ${JSON.stringify(query)} means, in pages`, async () => {
      const list = await readList((asked) => subject().source.search(asked), query);
      const [total = 0] = list.totals;
      assert.deepEqual(list.pages, pagesOf(total, query.limit ?? 100));
      assert.equal(list.records.length, total);
      if (found === undefined) assert.ok(total > 0);
      else
        assert.deepEqual(
          list.records.map(({ recordType, record }) => `${recordType}/${record.id}`),
          found,
        );
    });
  }
}

function describeSingles(subject: () => ContractSubject): void {
  it('gives an ecosystem with all that refers to it, whatever its id', async () => {
    const { value } = await subject().source.ecosystem(ODD_ID);
    assert.equal(value.name, 'Ñandú 100% Ecosystem');
    assert.deepEqual(
      value.organizations.map(({ id }) => id),
      [ODD_ID],
    );
    assert.deepEqual(
      value.convenings.map(({ id }) => id),
      ['weekly'],
    );
  });

  it('gives the hubs of an ecosystem', async () => {
    const { value } = await subject().source.ecosystem('tulsa-regional-stem-alliance');
    assert.deepEqual(
      value.hubs.map(({ id }) => id),
      ['tulsa-hub'],
    );
  });

  it('gives an organization with its ecosystems and programs', async () => {
    const { source, records } = subject();
    const { value } = await source.organization(ODD_ID);
    assert.deepEqual(
      [value.name, value.ecosystems.map(({ id }) => id), value.programs],
      ['Ñandú Library', [ODD_ID], []],
    );
    const { organizationId = '' } = records.programs.find((program) => program.organizationId)!;
    const provider = (await source.organization(organizationId)).value;
    const theirs = records.programs.filter((program) => program.organizationId === organizationId);
    assert.deepEqual(
      provider.programs.map(({ id }) => id).sort(),
      theirs.map(({ id }) => id).sort(),
    );
    assertSorted(provider.programs, ({ name, id }) => `${plain(name)}\0${id}`);
  });

  it('gives a program with its organization and ecosystems', async () => {
    const { source, records } = subject();
    const program = records.programs.find(({ organizationId }) =>
      records.organizations.some(({ id }) => id === organizationId),
    )!;
    const { value } = await source.program(program.id);
    assert.equal(value.organization?.id, program.organizationId);
    assert.deepEqual(value.ecosystems.map(({ id }) => id).sort(), [...program.ecosystemIds].sort());
  });

  it('gives a program whose organization is not listed without one', async () => {
    const { value } = await subject().source.program(ODD_ID);
    assert.equal(value.name, 'Ñandú Lab');
    assert.equal('organization' in value, false);
  });

  it('gives every convening as it was brought in', async () => {
    const { source, records } = subject();
    for (const convening of records.convenings.filter(({ confidence }) => confidence !== 'low')) {
      assert.deepEqual((await source.convening(convening.id)).value, convening);
    }
  });

  it('rejects with not-found for what does not exist', async () => {
    await assert.rejects(subject().source.ecosystem('nowhere'), {
      name: 'HttpError',
      status: 404,
      code: 'not-found',
    });
    await assert.rejects(subject().source.organization('no/where'), {
      name: 'HttpError',
      status: 404,
      code: 'not-found',
    });
    await assert.rejects(subject().source.program('nowhere'), {
      name: 'HttpError',
      status: 404,
      code: 'not-found',
    });
    await assert.rejects(subject().source.convening('never'), {
      name: 'HttpError',
      status: 404,
      code: 'not-found',
    });
  });

  it('counts what it lists', async () => {
    const { source, records } = subject();
    const { value } = await source.describe();
    const listed = (list: readonly Listed[]) =>
      list.filter(({ confidence }) => confidence !== 'low').length;
    assert.deepEqual(value.counts, {
      ecosystems: listed(records.ecosystems),
      organizations: listed(records.organizations),
      programs: listed(records.programs),
      convenings: listed(records.convenings),
    });
  });

  it('knows what is nearest to a point', async () => {
    const { value } = await subject().source.near({ lat: 36.154, lng: -95.993 });
    assert.deepEqual(
      value.ecosystems.slice(0, 2).map(({ id }) => id),
      ['tulsa-hub', 'tulsa-regional-stem-alliance'],
    );
    assert.equal(value.ecosystems.length, 10);
    assert.equal(value.programs.length, 10);
    assertSorted(value.organizations, ({ distanceKm = NaN }) => distanceKm);
  });

  it('knows places by ZIP code and by name', async () => {
    const { source } = subject();
    assert.equal((await source.findZip('74103'))?.label, 'Tulsa, OK 74103');
    assert.equal(await source.findZip('00000'), undefined);
    assert.equal((await source.findCities('sao paulo'))[0]?.label, 'São Paulo, Brazil');
    assert.deepEqual(await source.findCities('xyzzy'), []);
  });
}

function pagesOf(total: number, limit: number): number[] {
  const pages: number[] = [];
  for (let left = total; left > limit; left -= limit) pages.push(limit);
  return [...pages, total - pages.length * (limit === Infinity ? 0 : limit)];
}

function assertSorted<T>(records: readonly T[], keyOf: (record: T) => string | number): void {
  const keys = records.map(keyOf);
  const late = keys.findIndex((key, index) => index > 0 && key < keys[index - 1]!);
  assert.equal(late, -1, `${String(keys[late])} comes after ${String(keys[late - 1])}`);
}

/** A name as lists are ordered by it: accents, case and punctuation aside. */
function plain(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´ʻʼ]/gu, '')
    .toLowerCase();
  const words = letters.replaceAll('þ', 'th').match(/[\p{L}\p{N}]+/gu);
  return words?.join(' ') ?? '';
}

describe('the contract suite', () => {
  const tables = {
    ecosystems: [ecosystemParams, ECOSYSTEM_QUERIES],
    organizations: [organizationParams, ORGANIZATION_QUERIES],
    programs: [programParams, PROGRAM_QUERIES],
    convenings: [conveningParams, CONVENING_QUERIES],
    search: [searchParams, SEARCH_QUERIES],
  } as const;
  for (const [name, [params, queries]] of Object.entries(tables)) {
    it(`asks with every parameter of ${name}`, () => {
      const asked = new Set([...queries.flatMap(({ query }) => Object.keys(query)), ...ELSEWHERE]);
      assert.deepEqual(
        [...asked].sort(),
        [...new Set([...Object.keys(params), ...ELSEWHERE])].sort(),
      );
    });
  }
});
