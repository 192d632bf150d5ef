/** Bringing organizations of one file in beside all else, and again, without losing what was edited here. */
import type { Organization } from '@stem-ecosystems/schema/organization';
import {
  NEW_ORGANIZATION,
  type FileOrganization,
} from '../organizations-file/organization-columns.ts';
import type { OrganizationFile, OrganizationRow } from '../organizations-file/organization-file.ts';
import { sha256 } from './canonical-json.ts';
import type { Database } from './database.ts';
import type { StagedRecord } from './generation-writer.ts';
import { noCounts, type ImportCounts } from './import-records.ts';
import { rowsOf } from './record-rows.ts';
import {
  publishedRows,
  replaceGeneration,
  stagedAgain,
  type PublishedRow,
  type Replacement,
} from './replace-generation.ts';

export interface OrganizationsResult {
  counts: ImportCounts;
  /** References `type/id` of records that were edited here and stay as they are. */
  kept: string[];
  /** Version of the directory from now on. */
  version: string;
}

export interface OrganizationsOptions {
  now: Date;
  /** Remove the organizations of the file's sources that the file no longer has, unless they were edited here. */
  removeMissing: boolean;
}

/** What an import has found so far. */
interface Progress {
  counts: ImportCounts;
  kept: string[];
  /** Every `source` that the file names. */
  sources: Set<string>;
}

/**
 * Adds the organizations of a file to the directory, and updates those of the same ids; all or nothing, while others
 * read. What a file has no column for (ecosystems, role, domains) stays as it is, and so does a record that was edited
 * here.
 *
 * @throws {StoreError} when the file cannot be read or breaks a rule, or someone else changed the directory meanwhile.
 */
export async function importOrganizations(
  db: Database,
  file: OrganizationFile,
  { now, removeMissing }: OrganizationsOptions,
): Promise<OrganizationsResult> {
  const { result, version } = await replaceGeneration(db, now, async (replacement) => {
    const progress: Progress = { counts: noCounts(), kept: [], sources: new Set() };
    for await (const batch of file.batches()) {
      await stageBatch(db, replacement, file, batch, progress);
    }
    file.requireNoIssues();
    for await (const rows of publishedRows(db, replacement.published)) {
      await stageOthers(db, replacement, rows, removeMissing, progress);
    }
    return progress;
  });
  return { counts: result.counts, kept: result.kept, version };
}

async function stageBatch(
  db: Database,
  { published, generation, writer }: Replacement,
  file: OrganizationFile,
  batch: readonly OrganizationRow[],
  progress: Progress,
): Promise<void> {
  const ids = batch.map(({ organization: { id } }) => id);
  const seen = new Set((await organizationsOf(db, generation, ids)).map(({ id }) => id));
  const here = new Map((await organizationsOf(db, published, ids)).map((row) => [row.id, row]));
  const staged: StagedRecord[] = [];
  for (const row of batch) {
    const { organization } = row;
    if (seen.has(organization.id)) {
      file.repeats(row);
      continue;
    }
    seen.add(organization.id);
    progress.sources.add(organization.source);
    staged.push(stagedOf(organization, here.get(organization.id), progress));
  }
  await writer.add(staged);
}

function stagedOf(
  organization: FileOrganization,
  here: PublishedRow | undefined,
  { counts, kept }: Progress,
): StagedRecord {
  const before = here && (JSON.parse(here.content) as Organization);
  const rows = rowsOf('organization', { ...unsaidOf(before), ...organization });
  const originHash = rows.hash;
  if (here === undefined) {
    counts.added += 1;
    return { rows, originHash };
  }
  const hash = sha256(here.content);
  if (hash === rows.hash) {
    counts.unchanged += 1;
    return { rows, originHash };
  }
  if (hash !== here.origin_hash) {
    counts.unchanged += 1;
    kept.push(`organization/${here.id}`);
    return { rows: stagedAgain(here).rows, originHash };
  }
  counts.changed += 1;
  return { rows, originHash };
}

/** The fields of a record that no column of a file says. */
function unsaidOf(before: Organization | undefined): typeof NEW_ORGANIZATION {
  if (before === undefined) return NEW_ORGANIZATION;
  const { ecosystemIds, confidence, role, domains } = before;
  return {
    ecosystemIds,
    confidence,
    ...(role !== undefined && { role }),
    ...(domains !== undefined && { domains }),
  };
}

/** Records that the file does not have: they stay, unless it is to say which organizations of its sources there are. */
async function stageOthers(
  db: Database,
  { generation, writer }: Replacement,
  rows: readonly PublishedRow[],
  removeMissing: boolean,
  { counts, kept, sources }: Progress,
): Promise<void> {
  const ids = rows.flatMap(({ type, id }) => (type === 'organization' ? [id] : []));
  const replaced = new Set((await organizationsOf(db, generation, ids)).map(({ id }) => id));
  const staged: StagedRecord[] = [];
  for (const row of rows) {
    if (row.type !== 'organization') {
      staged.push(stagedAgain(row));
      continue;
    }
    if (replaced.has(row.id)) continue;
    const { source } = JSON.parse(row.content) as Organization;
    const isMissing = removeMissing && sources.has(source);
    if (isMissing && sha256(row.content) === row.origin_hash) {
      counts.removed += 1;
      continue;
    }
    if (isMissing) kept.push(`organization/${row.id}`);
    staged.push(stagedAgain(row));
  }
  await writer.add(staged);
}

async function organizationsOf(
  db: Database,
  generation: number | null,
  ids: readonly string[],
): Promise<PublishedRow[]> {
  if (generation === null || ids.length === 0) return [];
  return db
    .selectFrom('records')
    .select(['num', 'type', 'id', 'content', 'origin_hash'])
    .where('generation', '=', generation)
    .where('type', '=', 'organization')
    .where('id', 'in', ids)
    .execute();
}
