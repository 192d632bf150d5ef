/** A web server of this machine for tests of what talks HTTP. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came. */
export interface ReceivedRequest {
  method: string;
  /** Path and query: `/v1/programs.geojson?limit=1`. */
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What to answer; `hang` never answers, `cut` closes the connection in the middle of the body. */
export type LocalAnswer =
  | 'hang'
  | 'cut'
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array | object };

export interface LocalServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** Every request so far, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Resolves with a request as soon as so many have come, counted from 1. */
  received(count: number): Promise<ReceivedRequest>;
  /** Resolves when a client has gone before its answer was complete. */
  readonly hungUp: Promise<undefined>;
  /** Stops listening and cuts what is open, so that the next request is refused. May be called twice. */
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1; `answer` decides about each request. Objects go out as JSON. */
export async function startLocalServer(
  answer: (request: ReceivedRequest) => LocalAnswer | Promise<LocalAnswer>,
): Promise<LocalServer> {
  const requests: ReceivedRequest[] = [];
  const waiting: { count: number; resolve: (request: ReceivedRequest) => void }[] = [];
  const hungUp = Promise.withResolvers<undefined>();
  const server = createServer((incoming, response) => {
    response.once('close', () => {
      if (!response.writableFinished) hungUp.resolve(undefined);
    });
    void receive(incoming).then(async (request) => {
      requests.push(request);
      for (const { count, resolve } of waiting)
        if (requests.length >= count) resolve(requests[count - 1] ?? request);
      send(response, await answer(request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    hungUp: hungUp.promise,
    received(count) {
      const request = requests[count - 1];
      if (request !== undefined) return Promise.resolve(request);
      return new Promise((resolve) => waiting.push({ count, resolve }));
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const { method = '', url: path = '', headers } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
}

function send(response: ServerResponse, answer: LocalAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"type":', () => response.destroy());
    return;
  }
  const { status = 200, headers = {}, body = '' } = answer;
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  response.writeHead(status, {
    ...(isRaw ? {} : { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(isRaw ? body : JSON.stringify(body));
}
