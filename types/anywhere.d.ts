/**
 * What browsers and Node have in common and the language itself has not (WHATWG URL). TypeScript declares it together
 * with the whole DOM or the whole of Node; the packages that may assume neither are built with these few lines.
 */

interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
}

declare const URL: {
  new (url: string, base?: string | URL): URL;
  parse(url: string, base?: string | URL): URL | null;
};

interface URLSearchParams extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  keys(): IterableIterator<string>;
  set(name: string, value: string): void;
}

declare const URLSearchParams: {
  new (): URLSearchParams;
};
