/** The schemas of the contract as JSON Schema (draft 2020-12), by name, for OpenAPI's components. */
import * as z from 'zod/mini';
import {
  applicationChangeSchema,
  applicationReceiptSchema,
  applicationSchema,
  applicationStatusSchema,
} from '@stem-ecosystems/schema/application';
import { recordTypeSchema } from '@stem-ecosystems/schema/record-type';
import { conveningOccurrenceSchema, conveningSchema } from '@stem-ecosystems/schema/convening';
import { ORGANIZATION_COUNTS, PROGRAM_COUNTS } from '@stem-ecosystems/schema/counts';
import { directorySchema } from '@stem-ecosystems/schema/directory';
import { ecosystemSchema } from '@stem-ecosystems/schema/ecosystem';
import { cityShardSchema } from '@stem-ecosystems/schema/city-shard';
import { zipShardSchema } from '@stem-ecosystems/schema/gazetteer';
import { organizationSchema } from '@stem-ecosystems/schema/organization';
import { problemSchema } from '@stem-ecosystems/schema/problem';
import { programSchema } from '@stem-ecosystems/schema/program';
import { rowMembers } from '@stem-ecosystems/schema/row';

export type JsonSchema = Readonly<Record<string, unknown>>;

const named = {
  Application: applicationSchema,
  ApplicationChange: applicationChangeSchema,
  ApplicationReceipt: applicationReceiptSchema,
  ApplicationStatus: applicationStatusSchema,
  CityShard: cityShardSchema,
  Convening: conveningSchema,
  ConveningOccurrence: conveningOccurrenceSchema,
  Directory: directorySchema,
  Ecosystem: ecosystemSchema,
  Organization: organizationSchema,
  Problem: problemSchema,
  Program: programSchema,
  RecordType: recordTypeSchema,
  ZipShard: zipShardSchema,
} as const;

/** JSON Schema of one zod schema, as readers and senders see it: fields that it does not name are allowed. */
export function toJsonSchema(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const members = rowMembers(zodSchema);
      if (members !== undefined) Object.assign(jsonSchema, toJsonSchema(z.tuple(members)));
    },
  });
  return rest;
}

/** A reference to a component. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Every component: those made from zod, and the envelopes that hold records of one type. */
export function componentSchemas(): Record<string, JsonSchema> {
  const made = Object.entries(named).map(([name, schema]) => [name, toJsonSchema(schema)] as const);
  return {
    ...Object.fromEntries(made),
    EcosystemDetails: {
      allOf: [
        ref('Ecosystem'),
        object({
          organizations: listOf(ref('Organization')),
          programs: listOf(ref('Program')),
          convenings: listOf(ref('Convening')),
          hubs: listOf(ref('Ecosystem')),
        }),
      ],
    },
    OrganizationDetails: {
      allOf: [
        ref('Organization'),
        object({ ecosystems: listOf(ref('Ecosystem')), programs: listOf(ref('Program')) }),
      ],
    },
    ProgramDetails: {
      allOf: [
        ref('Program'),
        object({ organization: ref('Organization'), ecosystems: listOf(ref('Ecosystem')) }, [
          'organization',
        ]),
      ],
    },
    EcosystemCollection: collectionOf(ref('Ecosystem')),
    OrganizationCollection: collectionOf(located('Organization'), countsBy(ORGANIZATION_COUNTS)),
    ProgramCollection: collectionOf(located('Program'), countsBy(PROGRAM_COUNTS)),
    PlaceCollection: collectionOf({
      anyOf: [ref('Ecosystem'), ref('Organization'), ref('Program')],
    }),
    TileJson: object({
      tilejson: { const: '3.0.0' },
      tiles: listOf({ type: 'string', description: 'Template of addresses.' }),
      minzoom: count,
      maxzoom: count,
      vector_layers: listOf({ type: 'object' }),
    }),
    VectorTile: {
      type: 'string',
      contentMediaType: 'application/vnd.mapbox-vector-tile',
      description: 'Mapbox vector tile 2.1 with the layer `places`.',
    },
    ConveningList: itemsOf(ref('ConveningOccurrence')),
    SearchList: itemsOf(
      object({
        recordType: ref('RecordType'),
        record: {
          anyOf: [ref('Ecosystem'), ref('Organization'), ref('Program'), ref('Convening')],
        },
      }),
    ),
  };
}

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** With `near` a record carries its distance. */
function located(name: string): JsonSchema {
  const distance = { type: 'number', minimum: 0, description: 'Kilometers; only with `near`.' };
  return { allOf: [ref(name), object({ distanceKm: distance }, ['distanceKm'])] };
}

const count: JsonSchema = { type: 'integer', minimum: 0, description: 'Count of all matches.' };
const nextCursor: JsonSchema = { type: 'string', description: 'Absent on the last page.' };

function itemsOf(item: JsonSchema): JsonSchema {
  return object({ items: listOf(item), total: count, nextCursor }, ['nextCursor']);
}

/** Only with `counts`: by filter and value, how many records. */
function countsBy(filters: readonly string[]): JsonSchema {
  const byValue = { type: 'object', additionalProperties: count };
  return object(Object.fromEntries(filters.map((name) => [name, byValue])), filters);
}

/** RFC 7946 FeatureCollection whose features carry records. */
function collectionOf(record: JsonSchema, counts?: JsonSchema): JsonSchema {
  const point = object({
    type: { const: 'Point' },
    coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  });
  const feature = object({
    type: { const: 'Feature' },
    id: { type: 'string' },
    recordType: ref('RecordType'),
    geometry: { anyOf: [point, { type: 'null' }] },
    properties: record,
  });
  return object(
    {
      type: { const: 'FeatureCollection' },
      features: listOf(feature),
      numberMatched: count,
      nextCursor,
      ...(counts !== undefined && { counts }),
    },
    ['nextCursor', 'counts'],
  );
}
