import { CommandError, type Command } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { terminalText } from './terminal-text.ts';

export const exportCommand: Command = {
  usage: 'export DIR',
  summary: 'Writes the directory as static files for any host or CDN.',
  details: [
    'DIR is missing, empty, or an earlier export, which is replaced once the new one is complete.',
    'It has the paths of the server without query strings; the widgets then filter on the device.',
  ],
  async run(args, shell) {
    const [dir] = readArguments(args, ['DIR']);
    const [{ openServer }, { createApp }, { exportDirectory, ExportError }] = await Promise.all([
      import('./open-server.ts'),
      import('../http/app.ts'),
      import('../http/export.ts'),
    ]);
    const server = await openServer(shell);
    try {
      const { assets, gazetteer } = server;
      const report = await exportDirectory(dir, { app: createApp(server), assets, gazetteer });
      for (const path of report.leftOut) {
        shell.complain(terminalText(`Left out ${path}: its name is too long for a file.`));
      }
      shell.print(`Wrote ${report.files} files to ${dir}.`);
      return 0;
    } catch (error) {
      throw error instanceof ExportError
        ? new CommandError(error.message, { cause: error })
        : error;
    } finally {
      await server.close();
    }
  },
};
