/** Ecosystems of a host that answers queries: apart from the other lists, because every map and form begins with it. */
import { ecosystemSchema, type Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { EcosystemQuery } from '@stem-ecosystems/schema/queries';
import { querySearch } from '../core/query-search.ts';
import type { ReadOptions, Reader } from '../core/reader.ts';
import type { Answer, RecordPage } from '../types.ts';
import { featurePage } from './list-page.ts';

export const parseEcosystems = featurePage(ecosystemSchema);

export function ecosystems(
  reader: Reader,
  query: EcosystemQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<Ecosystem>>> {
  return reader.read(`v1/ecosystems.geojson${querySearch(query)}`, () => parseEcosystems, options);
}
