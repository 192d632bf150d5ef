import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey } from '@stem-ecosystems/geo/text';
import { idSchema } from '@stem-ecosystems/schema/common';
import {
  organizationParams,
  readQuery,
  type OrganizationQuery,
} from '@stem-ecosystems/schema/queries';
import * as z from 'zod/mini';
import { readCursor, writeCursor } from './cursor.ts';

test('the cursor after the longest name and id can be sent back', () => {
  const id = '𝔸'.repeat(200);
  assert.equal(idSchema.safeParse(id).success, true);
  const position = [nameKey('教'.repeat(300)), id, 'organization'];
  const query: OrganizationQuery = { sector: ['library'] };
  const cursor = writeCursor('organization', query, position);
  const read = readQuery(organizationParams, new URLSearchParams({ sector: 'library', cursor }));
  assert.deepEqual(read, { ok: true, query: { ...query, cursor } });
  assert.deepEqual(readCursor('organization', { ...query, cursor }, z.array(z.string())), position);
});
