import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import * as directory from './migrations/001-directory.ts';
import * as applications from './migrations/002-applications.ts';
import * as requestCounts from './migrations/003-request-counts.ts';
import * as tiles from './migrations/004-tiles.ts';
import * as listedNames from './migrations/005-listed-names.ts';
import * as placesAndTotals from './migrations/006-places-and-totals.ts';
import { reasonOf, StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** Every migration ever released, in order. One that was released is never renumbered, changed or deleted. */
const MIGRATIONS: Record<string, Migration> = {
  '001-directory': directory,
  '002-applications': applications,
  '003-request-counts': requestCounts,
  '004-tiles': tiles,
  '005-listed-names': listedNames,
  '006-places-and-totals': placesAndTotals,
};

/**
 * Brings the tables to what this version expects, all or nothing. Several processes may do so at once.
 *
 * @returns the names of the migrations that ran now; empty when there was nothing to do.
 * @throws {StoreError} when a newer version wrote the database.
 */
export async function migrate(db: Kysely<Tables>): Promise<string[]> {
  await requireKnownMigrations(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new StoreError(
      `The tables of the database cannot be brought up to date (${reasonOf(error)}); they were left as they are.`,
      {
        cause: error,
      },
    );
  }
  return results.map(({ migrationName }) => migrationName);
}

/** Said in our words before Kysely finds the same and calls it corrupted. */
async function requireKnownMigrations(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const rows = await db
    .$extendTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  const unknown = rows.find(({ name }) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown === undefined) return;
  throw new StoreError(
    `The database was written by a newer version of stem-directory (it has "${unknown.name}"); run that version or newer.`,
  );
}
