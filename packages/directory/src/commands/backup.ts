import { backUp } from '../store/backup.ts';
import type { Command } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { withExistingDatabase } from './with-database.ts';

export const backupCommand: Command = {
  usage: 'backup FILE',
  summary: 'Writes a copy of the database, consistent also while the server runs.',
  details: [
    'FILE must not exist. It holds everything: the directory, applications with what people wrote, and the secret of',
    'their tokens; only its owner may read it. To restore: stop the server, delete directory.sqlite with its -wal and',
    '-shm files, and copy FILE to directory.sqlite in STEM_DATA_DIR.',
  ],
  async run(args, shell) {
    const [path] = readArguments(args, ['FILE']);
    await withExistingDatabase(shell, (db) => backUp(db, path));
    shell.print(`Wrote ${path}.`);
    return 0;
  },
};
