import type { BasemapInstance } from './basemap.ts';

/** What a map library hands out, as far as we use it, and what it was told. */
export function aLibraryMap(
  slot = 'basemap',
): BasemapInstance & { container: HTMLElement; told: unknown[] } {
  const container = document.createElement('div');
  container.slot = slot;
  const told: unknown[] = [];
  return {
    container,
    told,
    getContainer: () => container,
    resize: () => told.push('resize'),
    jumpTo: (view) => told.push(view),
    redraw: () => told.push('redraw'),
  };
}
