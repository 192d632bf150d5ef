/**
 * What nobody needs at once: the look on paper, the keeper of the focus, links in a frame, the way to far-off members,
 * letters that find a row, hints over the map, the colours of what a map of ecosystems has none of, and what the page is
 * told of filters.
 */
import { adoptStyles } from '../shared/adopt-styles.ts';
import { FramedLinks } from '../shared/framed-links.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { TypeAhead } from './list/type-ahead.ts';
import { atRest } from './map/at-rest.ts';
import { MapHint } from './map/map-hint.ts';
import { mapHintStyles } from './map/map-hint.styles.ts';
import type { MapModel } from './map-model.ts';
import { placeInkStyles } from './marks/place-inks.styles.ts';
import { preparePrint } from './print.ts';
import { goToStyles } from './search/go-to.styles.ts';

export { goTo } from './search/go-to.ts';
export { tellFilters } from './filters/tell-filters.ts';

/**
 * Sets to work what needs no call later. What is seen of it comes when no hand holds the map: it has all of the widget
 * rendered, and the first touch is what loads it.
 */
export function beginExtras(model: MapModel): void {
  preparePrint(model);
  for (const styles of [goToStyles, mapHintStyles, placeInkStyles]) {
    adoptStyles(model.element.renderRoot, styles);
  }
  model.list.typeAhead = new TypeAhead();
  model.map.hint = new MapHint(model);
  new FocusKeeper(model).begin();
  FramedLinks.begin(model.element);
  void atRest(model.element).then(() => {
    model.update();
  });
}
