/** All countries, brought to the map. */
import { WORLD } from '@stem-ecosystems/geo/outlines/world';
import { bringLand } from './land-texts.ts';

export const outlines = bringLand('countries', WORLD);
