import { readSettings } from '../settings.ts';
import { checkFile } from '../store/check-file.ts';
import { databasePath, requireDatabase } from '../store/database.ts';
import type { Command } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { terminalText } from './terminal-text.ts';

export const checkCommand: Command = {
  usage: 'check',
  summary: 'Reads the whole database and says whether it is sound.',
  details: [
    'Every page is read and each index compared with its table; it takes seconds, and changes nothing. The server may',
    'run meanwhile. Exits with 1 where something is damaged: then stop the server and put a backup in its place.',
  ],
  async run(args, shell) {
    readArguments(args, []);
    const { dataDir } = readSettings(shell.env);
    requireDatabase(dataDir);
    const path = databasePath(dataDir);
    const findings = await checkFile(path, 'whole');
    for (const finding of findings) shell.complain(terminalText(`${path}: ${finding}`));
    if (findings.length === 0) {
      shell.print(`${path} is sound.`);
      return 0;
    }
    shell.complain(
      `The database ${path} is damaged; stop the server and put a backup in its place. Keep the damaged file: applications may be read from it.`,
    );
    return 1;
  },
};
