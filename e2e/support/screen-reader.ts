/** What a screen reader has to say of a page: the focus by role and name, and live regions as they change. */
import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}

export interface ScreenReader {
  /** Role and accessible name of what has the focus, as the browser tells assistive technology. */
  focused(): Promise<string>;
  /** Texts of live regions since the last call, in order, each once; without those that only say "Loading…". */
  heard(): Promise<string[]>;
}

/** Begins to listen; the live regions inside the shadow roots of `hosts` (a selector) are heard too. */
export async function listenTo(page: Page, hosts: string): Promise<ScreenReader> {
  const session = await page.context().newCDPSession(page);
  await takeHeard(page, hosts);
  return {
    focused: () => focusedNode(session),
    heard: () => takeHeard(page, hosts),
  };
}

/** A page of either library that drives browsers. */
interface Scripted {
  evaluate(work: (hosts: string) => string[], hosts: string): Promise<string[]>;
}

/**
 * Texts of live regions since the last call, in order, each once; without those that only say "Loading…". The first call
 * begins to listen.
 */
export async function takeHeard(page: Scripted, hosts: string): Promise<string[]> {
  const texts = await page.evaluate(takeInPage, hosts);
  return texts.filter((text, at) => text !== texts[at - 1] && text !== 'Loading…');
}

interface Heard {
  heard?: string[];
}

/** Runs in the page. */
function takeInPage(hosts: string): string[] {
  const page = globalThis as unknown as Heard;
  if (page.heard !== undefined) return page.heard.splice(0);
  const heard: string[] = (page.heard = []);
  const isLive = (node: Node): Element | null =>
    (node instanceof Element ? node : node.parentElement)?.closest(
      '[role="status"], [role="alert"], [aria-live]',
    ) ?? null;
  const observer = new MutationObserver((changes) => {
    for (const region of new Set(changes.map(({ target }) => isLive(target)))) {
      const text = region?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      if (text !== '') heard.push(text);
    }
  });
  const roots = [...document.querySelectorAll(hosts)].map((host) => host.shadowRoot);
  for (const root of [document, ...roots]) {
    if (root !== null) {
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
  }
  return [];
}

async function focusedNode(session: CDPSession): Promise<string> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  // The page itself has the focus too, before what is in it.
  const focused = nodes.filter(({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const { role, name } = focused.at(-1) ?? {};
  return `${role?.value ?? 'nothing'} ${name?.value ?? ''}`.trim();
}
