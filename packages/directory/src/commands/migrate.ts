import { readSettings } from '../settings.ts';
import { databasePath, openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { renewGeneration } from '../store/replace-generation.ts';
import type { Command } from './command.ts';
import { readArguments } from './read-arguments.ts';

export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'Brings the tables of the database to what this version expects.',
  details: [
    '`serve` and the other commands do the same when they start; this one does nothing else.',
  ],
  async run(args, shell) {
    readArguments(args, []);
    const { dataDir } = readSettings(shell.env);
    const db = openDatabase(dataDir);
    try {
      const names = await migrate(db);
      await renewGeneration(db, shell.now());
      for (const name of names) shell.print(`Migrated ${name}.`);
      shell.print(`${databasePath(dataDir)} is up to date.`);
    } finally {
      await db.destroy();
    }
    return 0;
  },
};
