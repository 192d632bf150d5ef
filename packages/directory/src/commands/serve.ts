import { CommandError, type Command } from './command.ts';
import { readArguments } from './read-arguments.ts';

export const serveCommand: Command = {
  usage: 'serve',
  summary: 'Serves the directory, the widgets and the examples until it is told to stop.',
  details: [
    'Listens on PORT (8080) of HOST (127.0.0.1) and keeps its database in STEM_DATA_DIR (.data), which is filled with',
    'the bundled directory when it is new. SIGTERM or SIGINT ends it after the running requests.',
  ],
  async run(args, shell) {
    readArguments(args, []);
    // The server is loaded by the two commands that need it only.
    const [{ openServer }, { runServer }, { StartError }] = await Promise.all([
      import('./open-server.ts'),
      import('../http/run-server.ts'),
      import('../http/serve.ts'),
    ]);
    try {
      const server = await openServer(shell, { renewsLater: true });
      await runServer({ ...server, print: shell.print });
      return 0;
    } catch (error) {
      throw error instanceof StartError ? new CommandError(error.message, { cause: error }) : error;
    }
  },
};
