/** A tile read by another implementation than the one that writes it. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export interface DecodedFeature {
  longitude: number;
  latitude: number;
  properties: Record<string, string | number | boolean>;
}

/** The features of the layer `places`; empty for a tile without layers. */
export function decodeTile(body: Uint8Array, z: number, x: number, y: number): DecodedFeature[] {
  const { layers } = new VectorTile(new PbfReader(body));
  const layer = layers['places'];
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => {
    const feature = layer?.feature(index).toGeoJSON(x, y, z);
    if (feature?.geometry.type !== 'Point') throw new Error('Expected a point.');
    const [longitude = NaN, latitude = NaN] = feature.geometry.coordinates;
    return { longitude, latitude, properties: { ...feature.properties } };
  });
}
