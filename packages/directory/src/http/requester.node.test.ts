import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import type { AppEnv } from './app-types.ts';
import { clientAddress, requestOrigin } from './requester.ts';

interface Question {
  trustProxy: boolean;
  headers?: Record<string, string>;
  remoteAddress?: string;
}

async function ask({
  trustProxy,
  headers = {},
  remoteAddress,
}: Question): Promise<{ client: string; origin: string }> {
  const app = new Hono<AppEnv>().get('/', (c) =>
    c.json({ client: clientAddress(c, trustProxy), origin: requestOrigin(c, trustProxy) }),
  );
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } };
  const response = await app.request('http://directory.example:8080/', { headers }, env);
  return (await response.json()) as { client: string; origin: string };
}

describe('clientAddress', () => {
  const cases: [title: string, question: Question, client: string][] = [
    ['is that of the connection', { trustProxy: false, remoteAddress: '192.0.2.7' }, '192.0.2.7'],
    [
      'is IPv4 where the socket maps it',
      { trustProxy: false, remoteAddress: '::ffff:192.0.2.7' },
      '192.0.2.7',
    ],
    [
      'is the /64 of an IPv6 connection',
      { trustProxy: false, remoteAddress: '2001:db8:1:2:3:4:5:6' },
      '2001:db8:1:2::/64',
    ],
    [
      'fills the zeros that IPv6 leaves out',
      { trustProxy: false, remoteAddress: '2001:db8::1' },
      '2001:db8:0:0::/64',
    ],
    [
      'leaves the zone of a link-local address out',
      { trustProxy: false, remoteAddress: 'fe80::1%eth0' },
      'fe80:0:0:0::/64',
    ],
    [
      'does not believe X-Forwarded-For of a stranger',
      {
        trustProxy: false,
        remoteAddress: '192.0.2.7',
        headers: { 'X-Forwarded-For': '198.51.100.1' },
      },
      '192.0.2.7',
    ],
    [
      'is the last of X-Forwarded-For behind a trusted proxy',
      {
        trustProxy: true,
        remoteAddress: '192.0.2.7',
        headers: { 'X-Forwarded-For': '203.0.113.9, 198.51.100.1' },
      },
      '198.51.100.1',
    ],
    [
      'is without the port that some proxies add',
      { trustProxy: true, headers: { 'X-Forwarded-For': '198.51.100.1:50123' } },
      '198.51.100.1',
    ],
    [
      'is without the brackets and port of IPv6',
      { trustProxy: true, headers: { 'X-Forwarded-For': '[2001:db8::1]:50123' } },
      '2001:db8:0:0::/64',
    ],
    [
      'is that of the proxy where the header holds no address',
      {
        trustProxy: true,
        remoteAddress: '192.0.2.7',
        headers: { 'X-Forwarded-For': '198.51.100.1, unknown' },
      },
      '192.0.2.7',
    ],
    ['is unknown without a connection', { trustProxy: false }, 'unknown'],
  ];
  for (const [title, question, client] of cases) {
    it(title, async () => {
      assert.equal((await ask(question)).client, client);
    });
  }
});

describe('requestOrigin', () => {
  const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'stem.example' };
  const cases: [title: string, question: Question, origin: string][] = [
    ['is that of the request', { trustProxy: false }, 'http://directory.example:8080'],
    [
      'does not believe a stranger',
      { trustProxy: false, headers: forwarded },
      'http://directory.example:8080',
    ],
    ['believes a trusted proxy', { trustProxy: true, headers: forwarded }, 'https://stem.example'],
    [
      'takes what the proxy added to what the client claimed',
      {
        trustProxy: true,
        headers: {
          'X-Forwarded-Proto': 'http, https',
          'X-Forwarded-Host': 'evil.example, stem.example',
        },
      },
      'https://stem.example',
    ],
    [
      'takes the host of the request where the proxy names none',
      { trustProxy: true, headers: { 'X-Forwarded-Proto': 'https' } },
      'https://directory.example:8080',
    ],
    [
      'takes neither a scheme nor a host that makes no URL',
      {
        trustProxy: true,
        headers: { 'X-Forwarded-Proto': 'javascript', 'X-Forwarded-Host': 'a b' },
      },
      'http://directory.example:8080',
    ],
  ];
  for (const [title, question, origin] of cases) {
    it(title, async () => {
      assert.equal((await ask(question)).origin, origin);
    });
  }
});
