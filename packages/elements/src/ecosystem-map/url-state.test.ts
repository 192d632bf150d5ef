import { expect } from '@open-wc/testing';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { html } from 'lit';
import type { StemErrorEvent } from '../shared/events.ts';
import {
  aMap,
  button,
  check,
  input,
  listed,
  openFilters,
  part,
  press,
  root,
  settled,
  status,
  type,
  words,
} from './ecosystem-map.harness.ts';
import { ecosystemSource } from './ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from './ecosystem-map.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details/details-panel.ts';
import './filters/filter-panel.ts';
import './search/place-finder.ts';
import './search/search-options.ts';
import './url-state.ts';

const UTAH = anEcosystem({ id: 'utah', name: 'Utah', scope: 'state', region: 'UT' });
const source = ecosystemSource([anEcosystem(), UTAH]);

const aMapAt = async (
  hash: string,
  id = '',
  wishes: { near?: string } = {},
): Promise<StemEcosystemMapElement> => {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  const element = await aMap(source, { view: 'list', urlState: true, id, ...wishes });
  await settled(element);
  return element;
};
const title = (element: Element): string => words(root(element).querySelector('h2'));

describe('the address of the page', () => {
  afterEach(() => {
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  });

  it('keeps filters and what was searched for', async () => {
    const element = await aMapAt('');
    await openFilters(element);
    check(element, 'Regional').click();
    await settled(element);
    expect(location.hash).to.equal('#scope=regional');
    await type(element, '74103');
    await press(element, 'Enter');
    expect(location.hash).to.equal('#scope=regional&near=74103');
  });

  it('is followed when the page opens', async () => {
    const element = await aMapAt('#scope=state');
    await eventually(() => listed(element).length === 1);
    expect(listed(element)).to.deep.equal(['ecosystem/utah']);
    expect(status(element)).to.equal('1 of 2 shown');
  });

  it('finds its place again by its text', async () => {
    const element = await aMapAt('#near=74103');
    await eventually(() => input(element).value === 'Tulsa, OK 74103');
    await settled(element);
    expect(status(element)).to.equal('2 ecosystems, by distance from Tulsa, OK 74103');
  });

  it('is followed to an area, and to words', async () => {
    const element = await aMapAt('#q=utah');
    await eventually(() => listed(element).length === 1);
    expect(listed(element)).to.deep.equal(['ecosystem/utah']);
    expect(input(element).value).to.equal('utah');
    location.hash = '#area=US-OK';
    await eventually(() => listed(element)[0] === 'ecosystem/tulsa-alliance');
    expect(listed(element)).to.have.length(1);
    expect(input(element).value).to.equal('Oklahoma');
  });

  it('is not followed any more once it has changed while more was loaded', async () => {
    const element = await aMapAt('');
    history.replaceState(null, '', '#q=utah');
    dispatchEvent(new PopStateEvent('popstate'));
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    await import('./search/word-filter.ts');
    await settled(element);
    expect(listed(element)).to.have.length(2);
    expect(input(element).value).to.equal('');
  });

  it('keeps the unit of distances', async () => {
    const element = await aMapAt('#near=74103&unit=km');
    await eventually(() => words(part(element, 'list')).includes(' km'));
    await openFilters(element);
    const unit = [...root(element).querySelectorAll('select')].at(-1) as HTMLSelectElement;
    expect(unit.value).to.equal('km');
    unit.value = 'mi';
    unit.dispatchEvent(new Event('change'));
    await settled(element);
    expect(location.hash).to.equal('#near=74103&unit=mi');
  });

  it('opens and closes details with "back" and "forward"', async () => {
    const element = await aMapAt('');
    root(element).querySelector<HTMLElement>("[data-id='ecosystem/utah']")?.click();
    await eventually(() => location.hash === '#open=ecosystem%2Futah');
    history.back();
    await eventually(() => part(element, 'details') === null);
    expect(location.hash).to.equal('');
    history.forward();
    await eventually(() => title(element) === 'Utah');
  });

  it('leads "back" to the place that the page itself asked for', async () => {
    const element = await aMapAt('', '', { near: '74103' });
    await eventually(() => status(element).includes('Tulsa'));
    const before = status(element);
    root(element).querySelector<HTMLElement>("[data-id='ecosystem/utah']")?.click();
    await eventually(() => location.hash === '#near=74103&open=ecosystem%2Futah');
    history.back();
    await eventually(() => part(element, 'details') === null);
    await settled(element);
    expect(status(element)).to.equal(before);
    expect(location.hash).to.equal('#near=74103');
  });

  it('keeps what is shown where a link within the page is followed', async () => {
    const element = await aMapAt('', '', { near: '74103' });
    await eventually(() => status(element).includes('Tulsa'));
    const before = status(element);
    location.hash = 'main';
    await eventually(() => location.hash === '#main&near=74103');
    await settled(element);
    expect(status(element)).to.equal(before);
  });

  it('forgets an open record when its reader searches for something else', async () => {
    const element = await aMapAt('');
    root(element).querySelector<HTMLElement>("[data-id='ecosystem/utah']")?.click();
    await eventually(() => location.hash === '#open=ecosystem%2Futah');
    await type(element, '74103');
    await press(element, 'Enter');
    expect(words(part(element, 'details'))).to.equal('');
    expect(location.hash).to.equal('#near=74103');
    history.back();
    await eventually(() => title(element) === 'Utah');
  });

  it('is kept on a page whose links lead elsewhere', async () => {
    const element = await aMapAt('');
    await openFilters(element);
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    check(element, 'Regional').click();
    base.remove();
    expect(location.hash).to.equal('#scope=regional');
  });

  it('is kept apart by the id of the map', async () => {
    const element = await aMapAt('#other.scope=local', 'mine');
    expect(listed(element)).to.have.length(2);
    await openFilters(element);
    check(element, 'Statewide').click();
    await settled(element);
    expect(location.hash).to.equal('#other.scope=local&mine.scope=state');
  });

  it('can be copied from the details', async () => {
    const element = await aMapAt('#scope=state');
    await element.focusPlace('ecosystem/utah');
    await settled(element);
    const { clipboard } = navigator;
    const copied = Promise.withResolvers<string>();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text: string) => {
          copied.resolve(text);
        },
      },
    });
    button(element, 'Copy link').click();
    expect(new URL(await copied.promise).hash).to.equal('#scope=state&open=ecosystem%2Futah');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    await eventually(() => words(part(element, 'actions')).endsWith('Link copied.'));
    await element.focusPlace('ecosystem/tulsa-alliance');
    await settled(element);
    expect(words(part(element, 'actions')).endsWith('Copy link')).to.equal(true);
  });

  it('is shown to be copied by hand where the browser does not let the page', async () => {
    const element = await aMapAt('');
    await element.focusPlace('ecosystem/utah');
    await settled(element);
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    });
    button(element, 'Copy link').click();
    await settled(element);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(words(root(element).querySelector('.actions [role=status]'))).to.equal(
      `Your browser does not let this page copy. This is the link: ${location.href}#open=ecosystem%2Futah`,
    );
  });

  it('tells the console of two maps that would write over each other', async () => {
    /* eslint-disable no-console -- what the console is told is under test */
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...said: unknown[]) => warnings.push(...said);
    const first = await aMapAt('', 'one');
    const second = document.createElement('stem-ecosystem-map');
    Object.assign(second, { source, view: 'list', urlState: true, id: 'two' });
    first.after(second);
    await settled(second);
    expect(warnings).to.deep.equal([]);
    const third = document.createElement('stem-ecosystem-map');
    Object.assign(third, { source, view: 'list', urlState: true, id: 'two' });
    second.after(third);
    await eventually(() => warnings.length > 0);
    console.warn = warn;
    /* eslint-enable no-console */
    expect(warnings).to.deep.equal([
      '<stem-ecosystem-map>: Expected `id` to be unlike that of any other map with `url-state`, got "two".',
    ]);
  });

  it('says nothing of a map that does not ask for it', async () => {
    const element = await aMap(source, { view: 'list' });
    await openFilters(element);
    check(element, 'Statewide').click();
    await settled(element);
    expect(location.hash).to.equal('');
  });
});

describe('rows drawn by the page', () => {
  it('are templates or nodes', async () => {
    const element = await aMap(source, {
      view: 'list',
      renderItem: (record, { recordType }) => html`<b>${recordType}: ${record.name}</b>`,
    });
    expect([...root(element).querySelectorAll("[part='item']")].map(words)).to.deep.equal([
      'ecosystem: Tulsa Alliance',
      'ecosystem: Utah',
    ]);
    element.renderItem = (record) => document.createTextNode(record.id);
    await settled(element);
    expect(words(part(element, 'item'))).to.equal('tulsa-alliance');
  });

  it('are ours where theirs throws, and the page is told once', async () => {
    const told: string[] = [];
    const listen = (event: Event): void => void told.push((event as StemErrorEvent).code);
    addEventListener('stem-error', listen);
    const element = await aMap(source, {
      view: 'list',
      renderItem: () => {
        throw new Error('Not like this');
      },
    });
    removeEventListener('stem-error', listen);
    expect(told).to.deep.equal(['unexpected']);
    expect(words(part(element, 'item'))).to.contain('Tulsa Alliance');
  });

  it('are ours where theirs is no function, and the page is told', async () => {
    const told: unknown[] = [];
    const listen = (event: Event): void => void told.push((event as StemErrorEvent).cause);
    addEventListener('stem-error', listen);
    const element = await aMap(source, { view: 'list', renderItem: 'bold' as never });
    removeEventListener('stem-error', listen);
    expect(told.map(String)).to.deep.equal([
      'TypeError: Expected `renderItem` to be a function, got "bold".',
    ]);
    expect(words(part(element, 'item'))).to.contain('Tulsa Alliance');
  });
});
