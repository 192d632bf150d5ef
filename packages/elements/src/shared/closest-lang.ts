/** The language tag in force at an element: its own or the nearest ancestor's, through shadow roots. */
export function closestLang(element: Element): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = hostOf(at)) {
    const tagged = at.closest('[lang]');
    if (tagged !== null) return tagged.getAttribute('lang') ?? undefined;
  }
  return undefined;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

type Listener = () => void;

const listeners = new Set<Listener>();
let observer: MutationObserver | undefined;

/** Calls back when the page's own language changes; one observer serves all elements. */
export function onPageLanguageChange(listener: Listener, signal: AbortSignal): void {
  listeners.add(listener);
  observer ??= observePage();
  signal.addEventListener('abort', () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  });
}

function observePage(): MutationObserver {
  const created = new MutationObserver(() => {
    for (const listener of listeners) listener();
  });
  created.observe(document.documentElement, { attributeFilter: ['lang'] });
  return created;
}
