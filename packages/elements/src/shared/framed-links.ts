import { css, type LitElement, type ReactiveController } from 'lit';
import { adoptStyles } from './adopt-styles.ts';
import { pickStrings, type Language, type StringTable } from './strings.ts';

const strings: StringTable<{ opensInNewTab: string }> = {
  en: { opensInNewTab: 'opens in a new tab' },
  es: { opensInNewTab: 'se abre en otra pestaña' },
};

type LinkingElement = LitElement & { readonly language: Language };

/** The sign alone is seen; that it is a new tab is said by the title. */
const framedLinkStyles = css`
  a[target='_blank']::after {
    content: ' ↗' / '';
  }
`;

/**
 * Has links of an element in a frame open in a tab of their own, and say so: many sites refuse to be shown in a frame, and
 * what is around it has to stay. Elsewhere links are left to whoever follows them.
 */
export class FramedLinks implements ReactiveController {
  readonly #element: LinkingElement;

  /** Does nothing where the page is in no frame. */
  static begin(element: LinkingElement, page: Pick<Window, 'parent'> = window): void {
    if (page.parent !== page) element.addController(new FramedLinks(element));
  }

  constructor(element: LinkingElement) {
    this.#element = element;
    adoptStyles(element.renderRoot, framedLinkStyles);
  }

  hostUpdated(): void {
    const { language, renderRoot } = this.#element;
    const { opensInNewTab } = pickStrings(strings, language);
    for (const link of renderRoot.querySelectorAll<HTMLAnchorElement>("a[href^='http']")) {
      link.target = '_blank';
      link.relList.add('noopener');
      link.title = opensInNewTab;
    }
  }
}
