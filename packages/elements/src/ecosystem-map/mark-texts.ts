/** What the marks on the map say. Pure. */
import type { MarkText } from './mark-layer.ts';
import type { MapPoint, Mark } from './marks.ts';

export interface MapTexts {
  readonly locale: string;
  /** Accessible name of a cluster, from its count and the point it stands at. */
  readonly clusterLabel: (count: number, first: MapPoint) => string;
}

/** What is shown over a mark that is pointed at: its name, or how many are in it. */
export function tipOf({ members }: Mark, points: readonly MapPoint[], texts: MapTexts): string {
  const first = points[members[0] as number] as MapPoint;
  return members.length === 1 ? first.name : texts.clusterLabel(members.length, first);
}

/** What the button of a mark says and stands for. `selected` is the id of the selected point. */
export function textOf(
  mark: Mark,
  points: readonly MapPoint[],
  texts: MapTexts,
  selected: string | undefined,
): MarkText {
  const members = mark.members.map((at) => points[at] as MapPoint);
  const first = members[0] as MapPoint;
  const ids = members.map(({ id }) => id);
  const isSingle = members.length === 1;
  return {
    label: isSingle ? first.label : texts.clusterLabel(members.length, first),
    name: isSingle ? first.name : '',
    isSelected: selected !== undefined && ids.includes(selected),
    ids,
  };
}
