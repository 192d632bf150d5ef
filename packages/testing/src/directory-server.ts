import {
  startLocalServer,
  type LocalAnswer,
  type LocalServer,
  type ReceivedRequest,
} from './local-server.ts';

/** What each path (query left out) answers; one that is not there is 404 as a directory says it. May be changed. */
export type Routes = Record<string, LocalAnswer | ((request: ReceivedRequest) => LocalAnswer)>;

export interface DirectoryServer extends LocalServer {
  /** How often a path was asked, whatever the query. */
  count(path: string): number;
}

/** A server that speaks like a directory, as far as a test has written its answers. */
export async function startDirectoryServer(routes: Routes): Promise<DirectoryServer> {
  const server = await startLocalServer((request) => {
    const answer = routes[pathOf(request)] ?? notFound();
    return typeof answer === 'function' ? answer(request) : answer;
  });
  return {
    ...server,
    count: (path) => server.requests.filter((request) => pathOf(request) === path).length,
  };
}

function pathOf({ path }: ReceivedRequest): string {
  return new URL(path, 'http://host.invalid').pathname;
}

function notFound(): LocalAnswer {
  return {
    status: 404,
    headers: { 'content-type': 'application/problem+json' },
    body: { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found' },
  };
}
