/**
 * The loader: the one script of a page. It loads the script of each of our tags when the tag is on the page, now or
 * later, and nothing for the others. It imports nothing at once, so that it stays a single small file.
 */
const scripts: Readonly<Record<string, () => Promise<unknown>>> = {
  'stem-ecosystem-map': () => import('./ecosystem-map.ts'),
  'stem-convening-list': () => import('./convening-list.ts'),
  'stem-join-form': () => import('./join-form.ts'),
};

const waiting = new Map(Object.entries(scripts));

function loadTagsIn(root: Document | Element): void {
  for (const [tag, script] of waiting) {
    if (root instanceof Element && root.localName === tag) void load(tag, script);
    else if (root.querySelector(tag) !== null) void load(tag, script);
  }
  if (waiting.size === 0) observer.disconnect();
}

async function load(tag: string, script: () => Promise<unknown>): Promise<void> {
  waiting.delete(tag);
  if (customElements.get(tag) !== undefined) {
    console.warn(`<${tag}>: was already defined by another copy; that one stays.`);
    return;
  }
  try {
    await script();
  } catch (cause) {
    console.error(`<${tag}>: its script could not be loaded; what is inside the tag stays.`, cause);
  }
}

const observer = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node instanceof Element) loadTagsIn(node);
  }
});
observer.observe(document, { childList: true, subtree: true });
loadTagsIn(document);
