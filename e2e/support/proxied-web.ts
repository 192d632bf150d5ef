/** A web of the test's own: every request of a browser passes this proxy, which answers for any host and keeps count. */
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

const PAGE =
  '<!doctype html><html lang="en"><title>A site</title><link rel="icon" href="data:,"><h1>A site</h1></html>';

export interface ProxiedWeb {
  /** Of the proxy, on the loopback interface. */
  port: number;
  /** What was asked for, in order: URLs, and "host:port" where encryption was asked for. */
  requests: string[];
  /** From now on every connection ends without an answer, as with the cable pulled. Requests still count. */
  cut(): void;
  close(): void;
}

export async function startProxiedWeb(): Promise<ProxiedWeb> {
  const requests: string[] = [];
  let isCut = false;
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (isCut) {
      request.socket.destroy();
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  // No host here has a certificate: whoever asks for encryption is counted and refused.
  server.on('connect', ({ url = '' }, socket: Socket) => {
    requests.push(url);
    socket.destroy();
  });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  server.listen(0, '127.0.0.1', () => {
    resolve(undefined);
  });
  await promise;
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    cut() {
      isCut = true;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
