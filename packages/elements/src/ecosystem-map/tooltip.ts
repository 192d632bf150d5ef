import type { ScreenPoint, SizePx } from './viewport.ts';

/** Free space between a mark's middle and its name, CSS pixels. */
const GAP_PX = 20;
const RIM_PX = 4;

/** Shows a name over a mark, within the map and never under the pointer: below it near the upper rim. */
export function showTip(
  tip: HTMLElement,
  text: string,
  { at, size }: { at: ScreenPoint; size: SizePx },
): void {
  tip.hidden = false;
  if (tip.textContent !== text) tip.textContent = text;
  const halfWidth = tip.offsetWidth / 2;
  const left = Math.max(halfWidth + RIM_PX, Math.min(size.width - halfWidth - RIM_PX, at.x));
  const above = at.y - tip.offsetHeight - GAP_PX;
  const top = above < RIM_PX ? at.y + GAP_PX : above;
  tip.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px) translateX(-50%)`;
}
