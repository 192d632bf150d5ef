/** The app on a port: time limits, one clear sentence when it cannot start, and an orderly end. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Settings } from '../settings.ts';
import type { AppEnv } from './app-types.ts';
import { ProblemError } from './problem-error.ts';

export interface Timeouts {
  /** How long a client may take to send its headers. */
  headersMs: number;
  /** How long a client may take to send its whole request. */
  requestMs: number;
  /** How often both are checked. */
  checkMs: number;
}

const TIMEOUTS: Timeouts = { headersMs: 10_000, requestMs: 30_000, checkMs: 2_000 };
/** Longer than the minute that common load balancers keep a connection they no longer use. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Running requests get this long to finish when the server is told to stop. */
const GRACE_MS = 4_000;
const IDLE_CHECK_MS = 50;

/** The server cannot start; the message is one sentence for the operator. */
export class StartError extends Error {
  override name = 'StartError';
}

export interface RunningServer {
  /** `http://127.0.0.1:8080/`, with the port it really got. */
  url: string;
  /** Takes no more connections, lets running requests finish, at most for a few seconds, then ends the rest. */
  stop(): Promise<void>;
}

/** @throws {StartError} where the address cannot be listened on */
export async function startServer(
  app: Hono<AppEnv>,
  { host, port }: Pick<Settings, 'host' | 'port'>,
  { headersMs, requestMs, checkMs }: Timeouts = TIMEOUTS,
): Promise<RunningServer> {
  const listener = getRequestListener(app.fetch, { errorHandler: answerUnreadable });
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkMs,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    },
    (incoming, outgoing) => {
      void listener(incoming, outgoing);
    },
  );
  await listen(server, host, port);
  const { port: chosen } = server.address() as AddressInfo;
  return { url: `http://${urlHost(host)}:${String(chosen)}/`, stop: () => stop(server) };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.once('error', reject);
  server.listen(port, host, () => {
    resolve(undefined);
  });
  try {
    await promise;
  } catch (error) {
    throw new StartError(startSentence(error as NodeJS.ErrnoException, host, port), {
      cause: error,
    });
  }
}

function startSentence(
  { code, message }: NodeJS.ErrnoException,
  host: string,
  port: number,
): string {
  const where = `port ${String(port)} of ${host}`;
  switch (code) {
    case 'EADDRINUSE':
      return `Cannot listen on ${where}: another program uses it. Stop that program, or set PORT to another number.`;
    case 'EACCES':
      return `Cannot listen on ${where}: this user may not. Set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `Cannot listen on ${where}: this machine has no such address. Set HOST to one it has, as "127.0.0.1".`;
    default:
      return `Cannot listen on ${where}: ${message}.`;
  }
}

/** Where a browser on this machine finds a server that listens on `host`. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  server.close(() => {
    resolve(undefined);
  });
  // A connection that becomes idle later would else stay open for its keep-alive time.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, IDLE_CHECK_MS);
  const grace = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await promise;
  clearInterval(idle);
  clearTimeout(grace);
}

/** A request that HTTP allows and the app never sees: no host, or a target that is no URL. */
function answerUnreadable(): Response {
  const problem = new ProblemError(
    'bad-request',
    'Expected a request with a valid target and a `Host` header.',
  );
  return new Response(JSON.stringify(problem.toProblem()), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
