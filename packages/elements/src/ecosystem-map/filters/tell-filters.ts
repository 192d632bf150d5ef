import { StemFilterEvent } from '../../shared/events.ts';
import type { MapFilters } from './map-filters.ts';
import { writeRadius } from '../map-attributes.ts';
import type { MapModel } from '../map-model.ts';

/** Tells the page of filters that the user has set, once it is known how many they leave; overtaken ones are not told. */
export async function tellFilters(model: MapModel, filters: MapFilters): Promise<void> {
  await model.others?.known();
  if (filters !== model.filters) return;
  const { layers, facets, words, area, place, radiusKm } = filters;
  const named = {
    layers: layers.join(' '),
    ...Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, values.join(' ')])),
    words: words?.text,
    area: area?.label,
    near: place?.near,
    radius: place && radiusKm && writeRadius(radiusKm),
  };
  const told = Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  model.element.dispatchEvent(new StemFilterEvent(told, model.total, model.all));
}
