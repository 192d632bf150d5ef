/** Bringing a directory's records in, and again, without losing what was edited here. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import { sha256 } from './canonical-json.ts';
import type { Database } from './database.ts';
import type { StagedRecord } from './generation-writer.ts';
import type { DirectoryRecords } from './record-files.ts';
import { RECORD_TYPES, type DirectoryRecord } from './record-kinds.ts';
import { rowsOf } from './record-rows.ts';
import { replaceGeneration } from './replace-generation.ts';

/** What an import did to the records of one type. */
export interface ImportCounts {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

export interface ImportResult {
  counts: { [Type in RecordType]: ImportCounts };
  /** References `type/id` of records that were edited here and stay as they are, in order. */
  kept: string[];
  /** Version of the directory from now on. */
  version: string;
}

/** A record as it is published now. */
interface PresentRecord {
  type: RecordType;
  id: string;
  content: string;
  hash: string;
  originHash: string | null;
}

/**
 * Replaces the published records by others, all or nothing, while others read. A record whose content differs from
 * what was last imported under its id was edited here: it stays, also when the files lack it.
 *
 * @throws {StoreError} when someone else changed the directory meanwhile.
 */
export async function importRecords(
  db: Database,
  records: DirectoryRecords,
  now: Date,
): Promise<ImportResult> {
  const { result, version } = await replaceGeneration(db, now, async ({ published, writer }) => {
    const plan = planImport(records, await presentRecords(db, published));
    await writer.add(plan.staged);
    return plan;
  });
  return { counts: result.counts, kept: result.kept, version };
}

async function presentRecords(
  db: Database,
  generation: number | null,
): Promise<Map<string, PresentRecord>> {
  if (generation === null) return new Map();
  const rows = await db
    .selectFrom('records')
    .select(['type', 'id', 'content', 'origin_hash'])
    .where('generation', '=', generation)
    .orderBy('num')
    .execute();
  return new Map(
    rows.map(({ type, id, content, origin_hash: originHash }) => [
      `${type}/${id}`,
      { type, id, content, hash: sha256(content), originHash },
    ]),
  );
}

interface ImportPlan {
  staged: StagedRecord[];
  counts: ImportResult['counts'];
  kept: string[];
}

function planImport(
  records: DirectoryRecords,
  present: ReadonlyMap<string, PresentRecord>,
): ImportPlan {
  const plan: ImportPlan = {
    staged: [],
    counts: {
      ecosystem: noCounts(),
      organization: noCounts(),
      program: noCounts(),
      convening: noCounts(),
    },
    kept: [],
  };
  const seen = new Set<string>();
  for (const type of RECORD_TYPES) {
    for (const record of records[type]) {
      const reference = `${type}/${record.id}`;
      seen.add(reference);
      planRecord(plan, type, record, present.get(reference));
    }
  }
  for (const [reference, record] of present) {
    if (!seen.has(reference)) planMissing(plan, reference, record);
  }
  return plan;
}

/** One record of the files: taken, unless the one here was edited. */
function planRecord(
  plan: ImportPlan,
  type: RecordType,
  record: DirectoryRecord,
  here: PresentRecord | undefined,
): void {
  const rows = rowsOf(type, record);
  const originHash = rows.hash;
  if (here !== undefined && isEdited(here) && here.hash !== rows.hash) {
    plan.kept.push(`${type}/${record.id}`);
    plan.counts[type].unchanged += 1;
    plan.staged.push({
      rows: rowsOf(type, JSON.parse(here.content) as DirectoryRecord),
      originHash,
    });
    return;
  }
  plan.counts[type][
    here === undefined ? 'added' : here.hash === rows.hash ? 'unchanged' : 'changed'
  ] += 1;
  plan.staged.push({ rows, originHash });
}

/** One record that is here and not in the files: removed, unless it was edited or made here. */
function planMissing(plan: ImportPlan, reference: string, here: PresentRecord): void {
  if (!isEdited(here)) {
    plan.counts[here.type].removed += 1;
    return;
  }
  plan.kept.push(reference);
  plan.counts[here.type].unchanged += 1;
  const rows = rowsOf(here.type, JSON.parse(here.content) as DirectoryRecord);
  plan.staged.push({ rows, originHash: here.originHash });
}

function isEdited({ hash, originHash }: PresentRecord): boolean {
  return hash !== originHash;
}

export function noCounts(): ImportCounts {
  return { added: 0, changed: 0, removed: 0, unchanged: 0 };
}
