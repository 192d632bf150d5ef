import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  conveningParams,
  ecosystemParams,
  organizationParams,
  programParams,
  readQuery,
  searchParams,
  writeQuery,
} from '@stem-ecosystems/schema/queries';
import { querySearch } from './query-search.ts';

const TABLES: Record<string, Record<string, { example: string }>> = {
  ecosystemParams,
  organizationParams,
  programParams,
  conveningParams,
  searchParams,
};

describe('querySearch', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    it(`writes what the table ${name} writes, for the example of every parameter`, () => {
      const examples = Object.entries(table).map(([param, { example }]): [string, string] => [
        param,
        example,
      ]);
      const read = readQuery<object>(table, new URLSearchParams(examples));
      assert.ok(read.ok, JSON.stringify(read));
      const written = new URLSearchParams(querySearch(read.query));
      assert.deepEqual(
        Object.fromEntries(written),
        Object.fromEntries(writeQuery<object>(table, read.query)),
      );
      assert.equal(written.size, Object.keys(table).length);
    });
  }

  it('is the same for the same question, whatever the order of its fields', () => {
    const expected = '?kind=club%2Csummer&q=art+%26+science';
    assert.equal(querySearch({ q: 'art & science', kind: ['club', 'summer'] }), expected);
    assert.equal(querySearch({ kind: ['club', 'summer'], q: 'art & science' }), expected);
  });

  it('writes a comma within a value as the table does', () => {
    const query = { subject: ['reading, writing', '100% science'] };
    const written = new URLSearchParams(querySearch(query));
    assert.equal(written.get('subject'), writeQuery(programParams, query).get('subject'));
    const read = readQuery(programParams, written);
    assert.deepEqual(read, { ok: true, query });
  });

  it('is empty where nothing is asked', () => {
    assert.equal(querySearch({}), '');
    assert.equal(querySearch({ q: undefined }), '');
  });
});
