import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { organizationParams } from '@stem-ecosystems/schema/queries';
import { openTestApp, type TestApp } from '../testing/open-app.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Record<string, unknown> }[];
  responses: Record<string, object>;
}

interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Record<string, unknown>>;
    responses: Record<string, object>;
  };
}

let test: TestApp;
let document: OpenApi;

before(async () => {
  test = await openTestApp();
  document = (await (await test.app.request('/openapi.json')).json()) as OpenApi;
});
after(() => test.close());

function operations(): [path: string, method: string, operation: Operation][] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
      path,
      method,
      operation,
    ]),
  );
}

/** Every value of a key, anywhere in a document. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key && typeof inner === 'string' ? [inner] : []),
    ...valuesOf(key, inner),
  ]);
}

describe('openapi.json', () => {
  it('is OpenAPI 3.1 and JSON', async () => {
    const response = await test.app.request('/openapi.json');
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.match(document.openapi, /^3\.1\.\d+$/);
    assert.notEqual(document.info.title, '');
  });

  it('has every path of the contract that this server answers', () => {
    const found = operations().map(([path, method]) => `${method.toUpperCase()} ${path}`);
    assert.deepEqual(found.sort(), [
      'DELETE /v1/applications/status',
      'GET /v1/applications/status',
      'GET /v1/convenings.json',
      'GET /v1/convenings/{id}.json',
      'GET /v1/directory.json',
      'GET /v1/ecosystems.geojson',
      'GET /v1/ecosystems/{id}.json',
      'GET /v1/gazetteer/cities/{prefix}.json',
      'GET /v1/gazetteer/zip/{zip3}.json',
      'GET /v1/near/{latCell}/{lngCell}.geojson',
      'GET /v1/organizations.geojson',
      'GET /v1/organizations/{id}.json',
      'GET /v1/programs.geojson',
      'GET /v1/programs/{id}.json',
      'GET /v1/search.json',
      'GET /v1/tiles.json',
      'GET /v1/tiles/{z}/{x}/{y}.mvt',
      'PATCH /v1/applications/status',
      'POST /v1/applications',
    ]);
  });

  it('refers only to what it has', () => {
    const refs = valuesOf('$ref', document).map(String);
    assert.ok(refs.length > 50);
    for (const ref of new Set(refs)) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>(
          (value, part) => (value as Record<string, unknown> | undefined)?.[part],
          document,
        );
      assert.notEqual(found, undefined, ref);
    }
  });

  it('names each operation once, and each parameter of its path', () => {
    const names = operations().map(([, , { operationId }]) => operationId);
    assert.equal(new Set(names).size, names.length);
    for (const [path, , { parameters = [] }] of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        declared.map(({ name }) => name),
        inPath,
        path,
      );
      assert.ok(
        declared.every(({ required }) => required === true),
        path,
      );
    }
  });

  it('has the parameters that the server reads', () => {
    const parameters = document.paths['/v1/organizations.geojson']?.['get']?.parameters ?? [];
    assert.deepEqual(
      parameters.map(({ name }) => name),
      Object.keys(organizationParams),
    );
    const sector = parameters.find(({ name }) => name === 'sector');
    assert.equal(sector?.schema['type'], 'array');
    assert.equal((sector as { explode?: boolean }).explode, false);
  });

  it('gives examples that the server takes', async () => {
    for (const [path, method, { parameters = [] }] of operations()) {
      if (method !== 'get') continue;
      for (const { name, in: place, ...rest } of parameters) {
        if (place !== 'query' || name === 'cursor') continue;
        const { example } = rest as { example?: unknown };
        const search = new URLSearchParams({ [name]: String(example) });
        if (name === 'radiusKm') search.set('near', '36.15,-95.99');
        const response = await test.app.request(`${path}?${search.toString()}`);
        assert.equal(response.status, 200, `${path} ${name}`);
      }
    }
  });

  it('says of each record what every record must have', () => {
    const required = ['id', 'name', 'source', 'confidence'];
    for (const name of ['Ecosystem', 'Organization', 'Program', 'Convening']) {
      const schema = document.components.schemas[name];
      assert.ok(
        required.every((field) => (schema?.['required'] as string[]).includes(field)),
        name,
      );
      // A newer server may send more fields.
      assert.equal(schema?.['additionalProperties'], undefined, name);
    }
  });

  it('tells of a 404 where something may not be there, and only there', () => {
    for (const [path, method, { responses }] of operations()) {
      assert.equal('404' in responses, path.includes('{'), `${method} ${path}`);
    }
  });

  it('gives patterns that need no flags: upper case in an address is taken by the server too', async () => {
    const schema = document.components.schemas['Application'] as {
      oneOf: { properties: { email: { pattern: string } } }[];
    };
    const pattern = schema.oneOf[0]?.properties.email.pattern ?? '';
    assert.match('Ada@Example.ORG', new RegExp(pattern, 'u'));
  });

  it('tells every error of an operation', () => {
    for (const [path, method, { responses }] of operations()) {
      assert.ok('500' in responses, `${method} ${path}`);
      const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
      assert.ok(statuses.every((status) => status in document.components.responses));
    }
    assert.deepEqual(Object.keys(document.paths['/v1/applications']?.['post']?.responses ?? {}), [
      '201',
      '400',
      '406',
      '409',
      '413',
      '415',
      '422',
      '429',
      '500',
    ]);
  });
});
