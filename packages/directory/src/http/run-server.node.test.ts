import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runServeToItsEnd, startServerProcess } from '../testing/server-process.ts';

const body = JSON.stringify({
  purpose: 'contact',
  name: 'Ada Byron',
  email: 'ada@example.org',
  message: 'secret message',
  consent: { textVersion: '2026-11-01', at: '2026-03-01T12:00:00Z' },
});

let dir: string;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stem-serve-'));
});
after(() => rm(dir, { recursive: true }));

describe('serve', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`answers what is running, closes the database and exits 0 on ${signal}`, async () => {
      const server = await startServerProcess({ STEM_DATA_DIR: dir });
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      const key = signal === 'SIGTERM' ? '1' : '2';
      socket.write(
        [
          'POST /v1/applications HTTP/1.1',
          'Host: a.example',
          'Content-Type: application/json',
          `Idempotency-Key: 919108f7-52d1-4320-9bac-00000000000${key}`,
          `Content-Length: ${String(body.length)}`,
          // The server says "100 Continue" once it has begun with the request.
          'Expect: 100-continue',
          '\r\n',
        ].join('\r\n'),
      );
      const [goOn] = (await once(socket, 'data')) as [Buffer];
      assert.match(goOn.toString(), /^HTTP\/1\.1 100 Continue/);
      const start = performance.now();
      server.kill(signal);
      socket.write(body);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      assert.match(answer.toString(), /^HTTP\/1\.1 201 Created/);
      assert.equal(await server.exited, 0);
      assert.ok(performance.now() - start < 5000);
      assert.match(
        server.complaints(),
        new RegExp(
          `^\\{"at":"[^"]+","level":"info","event":"stopping","signal":"${signal}"\\}\\n$`,
        ),
      );
    });
  }

  it('writes nothing of what people send to its log', async () => {
    const server = await startServerProcess({ STEM_DATA_DIR: dir });
    const response = await fetch(`${server.url}v1/applications`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': '919108f7-52d1-4320-9bac-000000000003',
      },
      body,
    });
    const { token } = (await response.json()) as { token: string };
    await fetch(`${server.url}v1/organizations.geojson?near=36.1540,-95.9928`);
    server.kill('SIGTERM');
    assert.equal(await server.exited, 0);
    for (const secret of [token, 'ada@example.org', 'secret message', '36.154', '127.0.0.1']) {
      assert.equal(server.complaints().includes(secret), false, secret);
    }
  });

  it('takes a client that breaks off for no failure of its own', async () => {
    const server = await startServerProcess({ STEM_DATA_DIR: dir });
    for (const length of ['Content-Length: 100', 'Transfer-Encoding: chunked']) {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      const head = [
        'POST /v1/applications HTTP/1.1',
        'Host: a.example',
        'Content-Type: application/json',
        'Idempotency-Key: 919108f7-52d1-4320-9bac-000000000004',
        length,
        'Expect: 100-continue',
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      await once(socket, 'data');
      socket.destroy();
    }
    assert.equal((await fetch(`${server.url}healthz`)).status, 200);
    server.kill('SIGTERM');
    assert.equal(await server.exited, 0);
    assert.match(server.complaints(), /^\{[^\n]+"event":"stopping"[^\n]+\n$/);
  });

  it('exits 1 with one sentence where the port is taken', async () => {
    const first = await startServerProcess({ STEM_DATA_DIR: dir });
    const { port } = new URL(first.url);
    const second = await runServeToItsEnd({ STEM_DATA_DIR: dir, PORT: port });
    first.kill('SIGTERM');
    await first.exited;
    assert.deepEqual(second, {
      code: 1,
      complaints: `Cannot listen on port ${port} of 127.0.0.1: another program uses it. Stop that program, or set PORT to another number.\n`,
    });
  });

  it('exits 1 with one sentence for a setting that breaks its rule', async () => {
    assert.deepEqual(await runServeToItsEnd({ STEM_DATA_DIR: dir, PORT: 'http' }), {
      code: 1,
      complaints: 'Expected `PORT` to be a whole number from 0 to 65535, got "http".\n',
    });
  });
});
