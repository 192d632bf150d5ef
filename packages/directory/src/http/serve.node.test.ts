import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { Hono } from 'hono';
import type { AppEnv } from './app-types.ts';
import { StartError, startServer, type RunningServer } from './serve.ts';

let running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
});

async function start(
  app: Hono<AppEnv>,
  {
    host = '127.0.0.1',
    port = 0,
    timeouts,
  }: { host?: string; port?: number; timeouts?: Parameters<typeof startServer>[2] } = {},
): Promise<RunningServer> {
  const server = await startServer(app, { host, port }, timeouts);
  running.push(server);
  return server;
}

function hello(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', (c) => c.text('hello'));
}

/** A bare connection, and all it receives until the other side ends it. */
async function open(url: string): Promise<{ socket: Socket; received: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  const received = once(socket, 'close').then(() => Buffer.concat(chunks).toString());
  return { socket, received };
}

describe('startServer', () => {
  it('listens on a free port and tells which', async () => {
    const { url } = await start(hello());
    assert.match(url, /^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
    assert.equal(await (await fetch(url)).text(), 'hello');
  });

  it('tells an address that a browser on this machine can open', async () => {
    assert.match((await start(hello(), { host: '0.0.0.0' })).url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.match((await start(hello(), { host: 'localhost' })).url, /^http:\/\/localhost:\d+\/$/);
  });

  it('says in one sentence that the port is taken', async () => {
    const { url } = await start(hello());
    const { port } = new URL(url);
    await assert.rejects(
      startServer(hello(), { host: '127.0.0.1', port: Number(port) }),
      new StartError(
        `Cannot listen on port ${port} of 127.0.0.1: another program uses it. Stop that program, or set PORT to another number.`,
      ),
    );
  });

  it('says in one sentence that the address is not of this machine', async () => {
    // 192.0.2.0/24 is for documentation (RFC 5737): no machine has it.
    await assert.rejects(
      startServer(hello(), { host: '192.0.2.1', port: 0 }),
      new StartError(
        'Cannot listen on port 0 of 192.0.2.1: this machine has no such address. Set HOST to one it has, as "127.0.0.1".',
      ),
    );
  });

  it('answers HEAD with the length of the body it does not send', async () => {
    const { url } = await start(
      new Hono<AppEnv>().get(
        '/',
        () => new Response('hello', { headers: { 'Content-Length': '5' } }),
      ),
    );
    const { socket, received } = await open(url);
    socket.write('HEAD / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n');
    const text = await received;
    assert.match(text, /^HTTP\/1\.1 200 OK\r\n/);
    assert.match(text, /content-length: 5\r\n/i);
    assert.match(text, /\r\n\r\n$/);
  });

  it('answers problem details to a request whose host is no host', async () => {
    const { url } = await start(hello());
    const { socket, received } = await open(url);
    socket.write('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n');
    const [head = '', body = ''] = (await received).split('\r\n\r\n');
    assert.match(head, /^HTTP\/1\.1 400 Bad Request\r\n/);
    assert.match(head, /content-type: application\/problem\+json/i);
    assert.deepEqual(JSON.parse(body), {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: 'Expected a request with a valid target and a `Host` header.',
      code: 'bad-request',
    });
  });

  it('ends a connection whose headers do not arrive in time', async () => {
    const timeouts = { headersMs: 50, requestMs: 100, checkMs: 20 };
    const { url } = await start(hello(), { timeouts });
    const { socket, received } = await open(url);
    socket.write('GET / HTTP/1.1\r\nHost: a.exa');
    assert.match(await received, /^HTTP\/1\.1 408 Request Timeout\r\n/);
  });
});

describe('stop', () => {
  it('lets a running request finish, and takes no new connection', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const finish = Promise.withResolvers<undefined>();
    const app = new Hono<AppEnv>().get('/', async (c) => {
      arrived.resolve(undefined);
      await finish.promise;
      return c.text('done');
    });
    const server = await startServer(app, { host: '127.0.0.1', port: 0 });
    const answer = fetch(server.url);
    await arrived.promise;
    const stopped = server.stop();
    await assert.rejects(fetch(server.url), TypeError);
    finish.resolve(undefined);
    assert.equal(await (await answer).text(), 'done');
    await stopped;
  });

  it('does not wait for connections that nobody uses', async () => {
    const server = await startServer(hello(), { host: '127.0.0.1', port: 0 });
    const { socket, received } = await open(server.url);
    socket.write('GET / HTTP/1.1\r\nHost: a.example\r\n\r\n');
    await once(socket, 'data');
    const before = performance.now();
    await server.stop();
    assert.match(await received, /^HTTP\/1\.1 200 OK/);
    assert.ok(performance.now() - before < 1000);
  });
});
