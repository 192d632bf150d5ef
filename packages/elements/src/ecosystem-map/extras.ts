/**
 * What nobody needs at once: the look on paper, the keeper of the focus, links in a frame, the way to far-off members, and
 * what the page is told of filters.
 */
import { adoptStyles } from '../shared/adopt-styles.ts';
import { FramedLinks } from '../shared/framed-links.ts';
import { atRest } from './map/at-rest.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { goToStyles } from './search/go-to.styles.ts';
import type { MapModel } from './map-model.ts';
import { preparePrint } from './print.ts';

export { goTo } from './search/go-to.ts';
export { tellFilters } from './filters/tell-filters.ts';

/**
 * Sets to work what needs no call later. What is seen of it comes when no hand holds the map: it has all of the widget
 * rendered, and the first touch is what loads it.
 */
export function beginExtras(model: MapModel): void {
  preparePrint(model);
  adoptStyles(model.element.renderRoot, goToStyles);
  new FocusKeeper(model).begin();
  FramedLinks.begin(model.element);
  void atRest(model.element).then(() => {
    model.update();
  });
}
