import { autoUpdate, computePosition, offset, size } from '@floating-ui/dom';

/** Between the field and its list, CSS pixels. */
const GAP_PX = 5;
const LEAST_HEIGHT_PX = 120;
const MOST_HEIGHT_PX = 352;

/**
 * Keeps an open list under its field, as wide as the field and never higher than what can be seen of the widget and the
 * page, while either is scrolled or sized. Returns what ends it.
 */
export function keepUnder(field: HTMLElement, list: HTMLElement): () => void {
  return autoUpdate(field, list, () => void place(field, list));
}

async function place(field: HTMLElement, list: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(field, list, {
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      size({
        padding: GAP_PX,
        apply({ availableHeight, rects }) {
          const height = Math.min(MOST_HEIGHT_PX, Math.max(LEAST_HEIGHT_PX, availableHeight));
          Object.assign(list.style, {
            maxBlockSize: `${height}px`,
            inlineSize: `${rects.reference.width}px`,
          });
        },
      }),
    ],
  });
  Object.assign(list.style, { insetInline: 'auto', left: `${x}px`, top: `${y}px` });
}
