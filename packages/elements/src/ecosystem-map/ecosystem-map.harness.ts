/** What the tests of the map do as a user would: find parts of it by their name, type, press. */
import { fixture, html } from '@open-wc/testing';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { sendKeys } from '@web/test-runner-commands';
import './ecosystem-map.define.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';

/** A map on a page of its own, after what it asked was answered. A list alone unless told otherwise. */
export async function aMap(
  source: DirectorySource,
  properties: Partial<StemEcosystemMapElement> = { view: 'list' },
): Promise<StemEcosystemMapElement> {
  const page = await fixture(html`<main></main>`);
  const element = document.createElement('stem-ecosystem-map');
  Object.assign(element, { source, ...properties });
  page.append(element);
  await settled(element);
  return element;
}

/** Answers of fakes arrive within a task, what they lead to within another. */
export async function settled(element: StemEcosystemMapElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** As `settled`, and drawn: the map is made in the frame after its layout and drawn in the next. */
export async function drawn(element: StemEcosystemMapElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

export const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;

/** What stands in an element, as one line. */
export const words = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

export const part = (element: Element, name: string): HTMLElement | null =>
  root(element).querySelector<HTMLElement>(`[part='${name}']`);

/** What the status line says. */
export const status = (element: Element): string => words(part(element, 'status'));

export const input = (element: Element): HTMLInputElement =>
  root(element).querySelector("[role='combobox']") as HTMLInputElement;

/** The button whose name begins so. */
export function button(element: Element, name: string): HTMLElement {
  const found = [...root(element).querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? words(one)).startsWith(name),
  );
  return found as HTMLElement;
}

/** References of the entries, in the order of the list. */
export const listed = (element: Element): (string | null)[] =>
  [...root(element).querySelectorAll('[data-id]')].map((entry) => entry.getAttribute('data-id'));

export async function type(element: StemEcosystemMapElement, text: string): Promise<void> {
  input(element).focus();
  // The focus has asked for the options; who asks later gets them later.
  await import('./search/search-options.ts');
  await settled(element);
  await sendKeys({ type: text });
  await settled(element);
}

export async function press(element: StemEcosystemMapElement, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settled(element);
}

/** Opens the panel of the filters; it is loaded as soon as somebody comes near its button. */
export async function openFilters(element: StemEcosystemMapElement): Promise<HTMLElement> {
  button(element, 'Filters').focus();
  await settled(element);
  button(element, 'Filters').click();
  await eventually(() => checks(element).length > 0);
  return part(element, 'filter-panel') as HTMLElement;
}

/** The box of a filter whose name begins so. */
export function check(element: Element, name: string): HTMLInputElement {
  const labels = [...root(element).querySelectorAll("[part='check']")];
  const label = labels.find((one) => words(one).startsWith(name));
  return label?.querySelector('input') as HTMLInputElement;
}

/** What stands beside the boxes, with their counts. */
export const checks = (element: Element): string[] =>
  [...root(element).querySelectorAll("[part='check']")].map(words);
