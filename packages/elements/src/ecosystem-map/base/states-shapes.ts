/** US states and territories, brought to the map. */
import { US_STATES } from '@stem-ecosystems/geo/outlines/us-states';
import { bring, states } from './outline-store.ts';

export const shapes = bring(states, US_STATES);
