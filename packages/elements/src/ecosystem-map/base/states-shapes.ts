/** US states and territories, brought to the map. */
import { US_STATES } from '@stem-ecosystems/geo/outlines/us-states';
import { bringLand } from './land-texts.ts';

export const outlines = bringLand('states', US_STATES);
