import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formStyles } from './form.styles.ts';

/** How many forms stand in a document or shadow root that has the sheet. */
const forms = new WeakMap<Node, number>();

/** Lets the document or shadow root that a form stands in adopt the form's sheet: once, until its last form has gone. */
export class FormSheetController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  #root: Node | undefined;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    const { styleSheet } = formStyles;
    if (!isStyleRoot(root) || styleSheet === undefined) return;
    const count = forms.get(root) ?? 0;
    if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    forms.set(root, count + 1);
    this.#root = root;
  }

  hostDisconnected(): void {
    const root = this.#root;
    this.#root = undefined;
    if (root === undefined || !isStyleRoot(root)) return;
    const count = (forms.get(root) ?? 1) - 1;
    forms.set(root, count);
    if (count > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
      (sheet) => sheet !== formStyles.styleSheet,
    );
  }
}

function isStyleRoot(root: Node): root is Document | ShadowRoot {
  return root instanceof Document || root instanceof ShadowRoot;
}
