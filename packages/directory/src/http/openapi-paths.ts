/** The paths of the contract as OpenAPI tells them. */
import { TILE_ZOOMS } from '@stem-ecosystems/schema/tiles';
import {
  conveningParams,
  ecosystemParams,
  organizationParams,
  programParams,
  searchParams,
  type Param,
} from '@stem-ecosystems/schema/queries';
import { ref, toJsonSchema, type JsonSchema } from './openapi-schemas.ts';

import { TILE_TYPE } from './tile-routes.ts';

type Operation = Readonly<Record<string, unknown>>;

const JSON_TYPE = 'application/json';
const GEOJSON_TYPE = 'application/geo+json';

export function contractPaths(): Record<string, Readonly<Record<string, Operation>>> {
  return {
    ...listPaths(),
    ...recordPaths(),
    ...cellPaths(),
    ...tilePaths(),
    ...shardPaths(),
    ...applicationPaths(),
  };
}

function listPaths(): Record<string, Readonly<Record<string, Operation>>> {
  return {
    '/v1/directory.json': {
      get: read('getDirectory', 'What this directory is and has.', JSON_TYPE, 'Directory'),
    },
    '/v1/ecosystems.geojson': {
      get: read(
        'listEcosystems',
        'Ecosystems, by name.',
        GEOJSON_TYPE,
        'EcosystemCollection',
        queryOf(ecosystemParams),
      ),
    },
    '/v1/organizations.geojson': {
      get: read(
        'listOrganizations',
        'Organizations, by name or nearest first.',
        GEOJSON_TYPE,
        'OrganizationCollection',
        queryOf(organizationParams),
      ),
    },
    '/v1/programs.geojson': {
      get: read(
        'listPrograms',
        'Learning opportunities, by name or nearest first.',
        GEOJSON_TYPE,
        'ProgramCollection',
        queryOf(programParams),
      ),
    },
    '/v1/convenings.json': {
      get: read(
        'listConvenings',
        'Occurrences of convenings, soonest first; past ones latest first.',
        JSON_TYPE,
        'ConveningList',
        queryOf(conveningParams),
      ),
    },
    '/v1/search.json': {
      get: read(
        'search',
        'Records of all types by words.',
        JSON_TYPE,
        'SearchList',
        queryOf(searchParams),
      ),
    },
  };
}

function recordPaths(): Record<string, Readonly<Record<string, Operation>>> {
  const id = pathParameter(
    'id',
    { type: 'string', minLength: 1, maxLength: 200 },
    'Id of the record, percent-encoded.',
  );
  return {
    '/v1/ecosystems/{id}.json': {
      get: read(
        'getEcosystem',
        'One ecosystem with all that refers to it.',
        JSON_TYPE,
        'EcosystemDetails',
        [id],
      ),
    },
    '/v1/organizations/{id}.json': {
      get: read(
        'getOrganization',
        'One organization with its ecosystems and programs.',
        JSON_TYPE,
        'OrganizationDetails',
        [id],
      ),
    },
    '/v1/programs/{id}.json': {
      get: read(
        'getProgram',
        'One program with its organization and ecosystems.',
        JSON_TYPE,
        'ProgramDetails',
        [id],
      ),
    },
    '/v1/convenings/{id}.json': {
      get: read(
        'getConvening',
        'One convening with agenda, takeaways and resources.',
        JSON_TYPE,
        'Convening',
        [id],
      ),
    },
  };
}

function cellPaths(): Record<string, Readonly<Record<string, Operation>>> {
  return {
    '/v1/near/{latCell}/{lngCell}.geojson': {
      get: read(
        'getCell',
        'Every place that can be among the nearest ten of any point of a 0.1° cell, per sector.',
        GEOJSON_TYPE,
        'PlaceCollection',
        [
          pathParameter(
            'latCell',
            { type: 'integer', minimum: -900, maximum: 899 },
            'South edge, tenths of a degree.',
          ),
          pathParameter(
            'lngCell',
            { type: 'integer', minimum: -1800, maximum: 1799 },
            'West edge, tenths of a degree.',
          ),
        ],
      ),
    },
  };
}

function tilePaths(): Record<string, Readonly<Record<string, Operation>>> {
  return {
    '/v1/tiles.json': {
      get: read('getTileDescription', 'Where the tiles are: TileJSON 3.0.', JSON_TYPE, 'TileJson'),
    },
    '/v1/tiles/{z}/{x}/{y}.mvt': {
      get: read(
        'getTile',
        'A Mapbox vector tile of all places; no bytes where it has none.',
        TILE_TYPE,
        'VectorTile',
        [
          pathParameter('z', { type: 'integer', minimum: 0, maximum: TILE_ZOOMS.last }, 'Zoom.'),
          pathParameter('x', { type: 'integer', minimum: 0 }, 'Column, from 0 to 2^z - 1.'),
          pathParameter('y', { type: 'integer', minimum: 0 }, 'Row, from 0 to 2^z - 1.'),
        ],
      ),
    },
  };
}

function shardPaths(): Record<string, Readonly<Record<string, Operation>>> {
  return {
    '/v1/gazetteer/zip/{zip3}.json': {
      get: read(
        'getZipShard',
        'The ZIP codes that begin with three digits.',
        JSON_TYPE,
        'ZipShard',
        [pathParameter('zip3', { type: 'string', pattern: '^\\d{3}$' }, 'First three digits.')],
      ),
    },
    '/v1/gazetteer/cities/{prefix}.json': {
      get: read(
        'getCityShard',
        'The cities whose folded name begins with some letters.',
        JSON_TYPE,
        'CityShard',
        [pathParameter('prefix', { type: 'string' }, 'First letters, lower case, accents folded.')],
      ),
    },
  };
}

function applicationPaths(): Record<string, Readonly<Record<string, Operation>>> {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A new UUID for each application; the same one when it is sent again.',
    schema: { type: 'string', format: 'uuid' },
  };
  const status = success(JSON_TYPE, ref('ApplicationStatus'), 'State and history.');
  const security = [{ token: [] }];
  return {
    '/v1/applications': {
      post: {
        operationId: 'apply',
        summary: 'Sends an application. It is stored before this is answered.',
        parameters: [key],
        requestBody: body('Application'),
        responses: {
          201: {
            ...success(JSON_TYPE, ref('ApplicationReceipt'), 'Stored.'),
            headers: {
              Location: {
                description: 'The status page.',
                schema: { type: 'string', format: 'uri' },
              },
            },
          },
          ...problems(400, 406, 409, 413, 415, 422, 429, 500),
        },
      },
    },
    '/v1/applications/status': {
      get: {
        operationId: 'getApplicationStatus',
        summary: 'State and history of the application that the token opens.',
        security,
        responses: { 200: status, ...problems(400, 401, 406, 500) },
      },
      patch: {
        operationId: 'changeApplication',
        summary: 'Answers a question of the office, or corrects answers.',
        security,
        requestBody: body('ApplicationChange'),
        responses: { 200: status, ...problems(400, 401, 406, 409, 413, 415, 422, 429, 500) },
      },
      delete: {
        operationId: 'withdrawApplication',
        summary: 'Erases the answers, and withdraws the application where it is still open.',
        security,
        responses: { 200: status, ...problems(400, 401, 406, 413, 429, 500) },
      },
    },
  };
}

function read(
  operationId: string,
  summary: string,
  type: string,
  schema: string,
  parameters: readonly JsonSchema[] = [],
): Operation {
  // A path without parameters is always there.
  const isNamed = parameters.some((parameter) => parameter['in'] === 'path');
  return {
    operationId,
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      200: {
        ...success(type, ref(schema), summary),
        headers: {
          ETag: { description: 'Strong; send it as If-None-Match.', schema: { type: 'string' } },
        },
      },
      304: { description: 'Unchanged since the answer whose ETag was sent.' },
      ...problems(400, ...(isNamed ? [404] : []), 406, 500),
    },
  };
}

function queryOf(table: object): JsonSchema[] {
  return Object.entries(table as Record<string, Param<unknown>>).map(([name, param]) => {
    const schema = toJsonSchema(param.schema);
    const isList = schema['type'] === 'array';
    return {
      name,
      in: 'query',
      description: param.description,
      schema,
      // Several values stand in one parameter, comma between them.
      ...(isList && { style: 'form', explode: false }),
      example: param.read(param.example),
    };
  });
}

function pathParameter(name: string, schema: JsonSchema, description: string): JsonSchema {
  return { name, in: 'path', required: true, description, schema };
}

function body(schema: string): object {
  return { required: true, content: { [JSON_TYPE]: { schema: ref(schema) } } };
}

function success(type: string, schema: JsonSchema, description: string): object {
  return { description, content: { [type]: { schema } } };
}

function problems(...statuses: readonly number[]): Record<number, JsonSchema> {
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${String(status)}` }]),
  );
}
