/** One record with all that belongs to it, and all places that are near a cell. */
import { quote } from '@stem-ecosystems/schema/parse';
import { Hono } from 'hono';
import type { RecordFeatureCollection } from '@stem-ecosystems/schema/lists';
import type { Cell, CellPlaces } from '../store/types.ts';
import type { Answer } from './answer.ts';
import type { AppDependencies, AppEnv } from './app-types.ts';
import { createKeptDataRoute, fileStem, GEOJSON_TYPE, JSON_TYPE } from './data-route.ts';
import { toFeature } from './features.ts';
import type { KeptBodies } from './kept-bodies.ts';
import { notFound } from './problem-error.ts';
import { expectNoQuery } from './query.ts';

export function createRecordRoutes(
  { store }: Pick<AppDependencies, 'store'>,
  answer: Answer,
  bodies: KeptBodies,
): Hono<AppEnv> {
  const json = createKeptDataRoute(answer, JSON_TYPE, bodies);
  const geojson = createKeptDataRoute(answer, GEOJSON_TYPE, bodies);

  return new Hono<AppEnv>()
    .get(
      '/ecosystems/:file{.+\\.json}',
      json(async (c) => {
        expectNoQuery(c);
        const id = fileStem(c, '.json');
        const details = await store.ecosystem(id);
        if (details === undefined)
          throw notFound(`There is no ecosystem with the id ${quote(id)}.`);
        return details;
      }),
    )
    .get(
      '/organizations/:file{.+\\.json}',
      json(async (c) => {
        expectNoQuery(c);
        const id = fileStem(c, '.json');
        const details = await store.organization(id);
        if (details === undefined)
          throw notFound(`There is no organization with the id ${quote(id)}.`);
        return details;
      }),
    )
    .get(
      '/programs/:file{.+\\.json}',
      json(async (c) => {
        expectNoQuery(c);
        const id = fileStem(c, '.json');
        const details = await store.program(id);
        if (details === undefined) throw notFound(`There is no program with the id ${quote(id)}.`);
        return details;
      }),
    )
    .get(
      '/convenings/:file{.+\\.json}',
      json(async (c) => {
        expectNoQuery(c);
        const id = fileStem(c, '.json');
        const convening = await store.convening(id);
        if (convening === undefined)
          throw notFound(`There is no convening with the id ${quote(id)}.`);
        return convening;
      }),
    )
    .get(
      '/near/:latCell/:file{.+\\.geojson}',
      geojson(async (c) => {
        expectNoQuery(c);
        const cell = readCell(c.req.param('latCell') ?? '', fileStem(c, '.geojson'));
        return toCellCollection(await store.placesOfCell(cell));
      }),
    );
}

function readCell(latText: string, lngText: string): Cell {
  const latCell = readWhole(latText, -900, 899);
  const lngCell = readWhole(lngText, -1800, 1799);
  if (latCell === undefined || lngCell === undefined) {
    throw notFound(
      'Expected a cell `latCell`/`lngCell` of whole numbers, -900 to 899 and -1800 to 1799, without leading zeros.',
    );
  }
  return { latCell, lngCell };
}

/** One cell has one address: "07" and "-0" are none. */
function readWhole(text: string, least: number, most: number): number | undefined {
  if (!/^(0|-?[1-9]\d{0,3})$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

function toCellCollection({
  ecosystems,
  organizations,
  programs,
}: CellPlaces): RecordFeatureCollection<object> {
  const features = [
    ...ecosystems.map((record) => toFeature('ecosystem', record)),
    ...organizations.map((record) => toFeature('organization', record)),
    ...programs.map((record) => toFeature('program', record)),
  ];
  return { type: 'FeatureCollection', features, numberMatched: features.length };
}
