/** Who asks, and under which address they know this server. */
import { isIP } from 'node:net';
import type { AppContext, AppEnv } from './app-types.ts';

/**
 * Address of the client, for rate limits: of the connection, or, behind a trusted proxy, the last one that proxy added
 * to `X-Forwarded-For` (those before it are the client's own claims). An IPv6 client is its /64 network, which one
 * subscriber has for itself.
 */
export function clientAddress(c: AppContext, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? readAddress(c.req.header('x-forwarded-for')?.split(',').at(-1))
    : undefined;
  // Hono leaves `env` undefined where a test asks the app without a server.
  const connection = c.env as AppEnv['Bindings'] | undefined;
  const address = forwarded ?? readAddress(connection?.incoming?.socket.remoteAddress);
  return address === undefined ? 'unknown' : networkOf(address);
}

/** An IP address without its port, brackets and zone; undefined for anything else. */
function readAddress(text: string | undefined): string | undefined {
  const bare = (text ?? '')
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '');
  return isIP(bare) === 0 ? undefined : bare;
}

function networkOf(address: string): string {
  const host = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1);
  // Only IPv6 stands in brackets.
  if (host === undefined) return address;
  const [head = '', tail = ''] = host.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

/**
 * Origin under which the client reached this server: "https://directory.example". Behind a trusted proxy
 * `X-Forwarded-Proto` and `X-Forwarded-Host` say it, each by its last value: some proxies add theirs to what the client
 * claimed. From anyone else these headers count for nothing.
 */
export function requestOrigin(c: AppContext, trustProxy: boolean): string {
  const { protocol, host } = new URL(c.req.url);
  if (!trustProxy) return `${protocol}//${host}`;
  const forwardedProtocol = lastOf(c.req.header('x-forwarded-proto'));
  const forwardedHost = lastOf(c.req.header('x-forwarded-host'));
  const scheme =
    forwardedProtocol === 'https' || forwardedProtocol === 'http'
      ? `${forwardedProtocol}:`
      : protocol;
  return URL.parse(`${scheme}//${forwardedHost ?? host}`)?.origin ?? `${protocol}//${host}`;
}

function lastOf(header: string | undefined): string | undefined {
  const last = header?.split(',').at(-1)?.trim();
  return last === '' ? undefined : last;
}
