/** What the component tests of the list share: a directory at a fixed time, and ways to read what is shown. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import { selectConvenings } from '@stem-ecosystems/calendar/select-convenings';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { distanceKm } from '@stem-ecosystems/geo/distance';
import type { Convening, ConveningOccurrence } from '@stem-ecosystems/schema/convening';
import type { ConveningQuery } from '@stem-ecosystems/schema/queries';
import { aConvening, aDirectory } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import './convening-list.define.ts';
import type { StemConveningListElement } from './convening-list.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

/** A group that meets at 9:00 in California; the changes of its clocks and New York's fall together. */
export const GROUP = aConvening({
  id: 'group',
  name: 'Early Childhood group',
  kind: 'working-group',
  attendanceMode: 'virtual',
  when: {
    startTime: '09:00',
    endTime: '10:30',
    timeZone: 'America/Los_Angeles',
    precision: 'rule',
    recurrence: 'FREQ=MONTHLY;BYDAY=2WE',
  },
});

export const OPEN_SERIES = aConvening({
  id: 'open',
  name: 'Monthly call',
  kind: 'virtual-meeting',
  when: { startsOn: '2015-11', precision: 'month', recurrence: 'FREQ=MONTHLY' },
});

export const AHEAD = aConvening({
  id: 'ahead',
  name: 'Convening 2027',
  when: {
    startsOn: '2027-04-28',
    endsOn: '2027-05-01',
    timeZone: 'America/Chicago',
    precision: 'day',
  },
  registrationUrl: 'https://register.example/',
});

export const PAST = [
  aConvening({
    id: 'tampa',
    name: 'Convening 2017',
    when: { startsOn: '2017-04-24', endsOn: '2017-04-25', precision: 'day' },
    takeaways: [{ text: 'Peers become a support network', by: 'Ana Pérez' }],
    attendance: { people: 200, approximate: true, joined: 1, networkSize: 1200 },
    resources: [{ kind: 'slides', title: 'Opening slides', url: 'https://slides.example/' }],
  }),
  aConvening({
    id: 'cleveland',
    name: 'Convening 2019',
    when: { startsOn: '2019-10', precision: 'month' },
  }),
  aConvening({
    id: 'fiu',
    name: 'Summit 2026',
    kind: 'summit',
    when: { startsOn: '2026-02', precision: 'approximate' },
  }),
];

interface Setup {
  records?: Convening[];
  attributes?: Record<string, string>;
  source?: Partial<DirectorySource>;
  /** The zone the page is looked at from. */
  viewerZone?: string;
  /** Text of a paragraph inside the tag. */
  inside?: string;
  /** What ends the loading. */
  until?: 'stem-ready' | 'stem-error';
}

/** An element at a fixed time, in a page in New York, whose directory holds `records`; loaded. Also what it asked. */
export async function setup({
  records = [],
  attributes = {},
  source = {},
  viewerZone = 'America/New_York',
  inside,
  until = 'stem-ready',
}: Setup = {}) {
  const queries: ConveningQuery[] = [];
  const element = document.createElement('stem-convening-list');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.clock = () => NOW;
  element.viewerZone = viewerZone;
  element.source = sourceOf(records, source, queries);
  if (inside !== undefined) {
    element.append(Object.assign(document.createElement('p'), { textContent: inside }));
  }
  const parent = await fixture(html`<main></main>`);
  const settled = oneEvent(element, until);
  parent.append(element);
  await settled;
  await element.updateComplete;
  return { element, queries };
}

/** A directory that holds `records`; what it is asked is added to `queries`. */
export function sourceOf(
  records: Convening[],
  overrides: Partial<DirectorySource> = {},
  queries: ConveningQuery[] = [],
): DirectorySource {
  return fakeSource({
    describe: async () =>
      fresh(aDirectory({ name: 'Test directory', links: { contact: 'contact' } })),
    convenings: async (query = {}) => {
      queries.push(query);
      return freshPage(selected(records, query));
    },
    ...overrides,
  });
}

/** What a directory with these records answers. */
export function selected(records: Convening[], query: ConveningQuery): ConveningOccurrence[] {
  const places = { distanceKm, matchesWords: () => true };
  return selectConvenings(records, query, NOW, places).items;
}

/** The text an element shows, with single spaces: without what is hidden, or for the eye or the ear alone. */
export function text(node: Element | null): string {
  const hidden = '[hidden], .visually-hidden, [aria-hidden="true"]';
  const words = (at: Node): string => {
    if (at instanceof Text) return at.data;
    if (at instanceof Element && at.matches(hidden)) return '';
    return [...at.childNodes].map(words).join('');
  };
  return node === null ? '' : words(node).replace(/\s+/g, ' ').trim();
}

/** The texts of all that a selector finds. */
export function lines(within: StemConveningListElement | HTMLElement, selector: string): string[] {
  const root = within.shadowRoot ?? within;
  return [...root.querySelectorAll(selector)].map(text);
}

/** The names of the convenings listed. */
export function titles(element: StemConveningListElement): string[] {
  return lines(element, '[part="title"]');
}

/** The entry of a convening. */
export function entry(element: StemConveningListElement, name: string): HTMLElement {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('article')];
  const found = all.find((each) => text(each.querySelector('[part="title"]')) === name);
  if (found === undefined) throw new Error(`No convening "${name}" among ${all.length} listed`);
  return found;
}

/** The button with this text. */
export function button(element: StemConveningListElement, label: string): HTMLButtonElement {
  const all = [...element.shadowRoot!.querySelectorAll('button')];
  const found = all.find((each) => text(each) === label);
  if (found === undefined) throw new Error(`No button "${label}" among ${all.length}`);
  return found;
}

/** Unfolds a convening, and waits for what is folded away to come. */
export async function unfold(
  element: StemConveningListElement,
  name: string,
): Promise<HTMLElement> {
  const found = entry(element, name);
  found.querySelector<HTMLButtonElement>('.disclosure')!.click();
  await eventually(() => found.querySelector('.source') !== null, `"${name}" is unfolded`);
  return found;
}

/** The next event of ours that an element sends. */
export async function nextEvent<Type extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> {
  const event: unknown = await oneEvent(element, type);
  return event as HTMLElementEventMap[Type];
}
