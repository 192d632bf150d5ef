/** All countries, brought to the map. */
import { WORLD } from '@stem-ecosystems/geo/outlines/world';
import { bring, countries } from './outline-store.ts';

export const shapes = bring(countries, WORLD);
