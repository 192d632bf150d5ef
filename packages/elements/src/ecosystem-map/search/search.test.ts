import { expect, oneEvent } from '@open-wc/testing';
import { NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { freshPage } from '@stem-ecosystems/testing/fake-source';
import { sendKeys } from '@web/test-runner-commands';
import type { StemErrorEvent, StemSelectEvent } from '../../shared/events.ts';
import {
  aMap,
  button,
  input,
  listed,
  part,
  press,
  root,
  settled,
  type,
  words,
} from '../ecosystem-map.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import '../details/details-panel.ts';
import './search-options.ts';
import {
  ecosystemSource,
  PRYOR,
  SPRINGFIELD,
  TULSA_74103,
  UTAH,
} from '../ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';

const GET = { method: 'GET', url: 'https://directory.example/v1/gazetteer/zip/741.json' };
const RECORDS = [anEcosystem({ aliases: ['T-Town STEM'], sectors: ['library'] }), UTAH, PRYOR];

async function setup(overrides: Partial<DirectorySource> = {}): Promise<StemEcosystemMapElement> {
  return aMap(ecosystemSource(RECORDS, overrides));
}

const options = (element: Element): string[] =>
  [...root(element).querySelectorAll('[role=option]')].map(words);
/** Ids of the entries, in the order of the list. */
const ids = (element: Element): (string | undefined)[] =>
  listed(element).map((reference) => reference?.replace('ecosystem/', ''));
const distances = (element: Element): string[] =>
  [...root(element).querySelectorAll('.distance')].map((distance) => distance.textContent);
const text = (element: Element, name: string): string => words(part(element, name));
const message = (element: Element): string =>
  text(element, 'search')
    .replace(/^.*device\./, '')
    .trim();

/** Does something whose timers do not run until the function that it yields is called. */
function holdTimers(work: () => void): () => void {
  const { setTimeout, clearTimeout } = globalThis;
  const held = new Map<number, () => void>();
  Object.assign(globalThis, {
    setTimeout: (callback: () => void) => {
      held.set(held.size + 1, callback);
      return held.size;
    },
    clearTimeout: (id: number) => held.delete(id),
  });
  try {
    work();
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
  }
  return () => {
    for (const callback of held.values()) callback();
  };
}

describe('the search field', () => {
  it('is an accessible combobox with its suggestions open', async () => {
    const element = await setup();
    await type(element, 'spring');
    await eventually(() => options(element).length > 0);
    expect(input(element).getAttribute('aria-expanded')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('keeps its suggestions within what can be seen', async () => {
    const element = await setup();
    Object.assign(element.style, { position: 'fixed', insetBlockStart: 'calc(100vb - 260px)' });
    await type(element, 'a');
    await eventually(() => {
      const list = root(element).querySelector('[role=listbox]') as HTMLElement;
      const { top, bottom } = list.getBoundingClientRect();
      return top >= input(element).getBoundingClientRect().bottom && bottom <= window.innerHeight;
    });
  });

  it('narrows the list while one types', async () => {
    const element = await setup();
    await type(element, 'ut');
    expect(ids(element)).to.deep.equal(['utah']);
    expect(text(element, 'status')).to.equal('1 of 3 shown');
  });

  it('finds by alias and says which', async () => {
    const element = await setup();
    await type(element, 't-town');
    expect(options(element)).to.deep.equal(['Tulsa Alliance T-Town STEM']);
  });

  it('opens an ecosystem that is chosen by key', async () => {
    const element = await setup();
    await type(element, 'tulsa');
    await press(element, 'ArrowDown');
    expect(input(element).getAttribute('aria-activedescendant')).to.equal('option-0');
    await press(element, 'Enter');
    await eventually(() => root(element).activeElement?.textContent === 'Tulsa Alliance');
    await press(element, 'Escape');
    expect(root(element).activeElement).to.equal(input(element));
  });

  it('orders by distance from a ZIP code, and says "in" the very city', async () => {
    const element = await setup();
    await type(element, '74103');
    await press(element, 'Enter');
    expect(input(element).value).to.equal('Tulsa, OK 74103');
    expect(ids(element)).to.deep.equal(['tulsa-alliance', 'pryor', 'utah']);
    expect(distances(element)).to.deep.equal(['in Tulsa', '39 mi', '917 mi']);
    expect(text(element, 'status')).to.equal('3 ecosystems, by distance from Tulsa, OK 74103');
  });

  it('says first whose area a ZIP code is in', async () => {
    const element = await setup({
      ecosystems: async () =>
        freshPage(
          RECORDS.map((record) =>
            record.id === 'pryor' ? { ...record, serviceArea: { counties: ['40143'] } } : record,
          ),
        ),
      findZip: async () => ({ ...TULSA_74103, county: '40143' }),
    });
    await type(element, '74103');
    await press(element, 'Enter');
    expect(ids(element)).to.deep.equal(['pryor', 'tulsa-alliance', 'utah']);
    const titles = [...root(element).querySelectorAll('.list-title')];
    expect(titles.map(({ textContent }) => textContent)).to.deep.equal([
      'Serving Tulsa, OK 74103',
      'Nearest',
    ]);
    await expect(element).to.be.accessible();
  });

  it('closes the details for what is searched for, and tells the page', async () => {
    const element = await setup();
    await element.focusPlace('ecosystem/utah');
    const closed = oneEvent<StemSelectEvent>(element, 'stem-select');
    await type(element, 'oklahoma');
    await press(element, 'ArrowDown', 'Enter');
    const { id, recordType } = await closed;
    expect({ id, recordType }).to.deep.equal({ id: undefined, recordType: 'ecosystem' });
    expect(words(part(element, 'details'))).to.equal('');
  });

  it('orders by distance from a city', async () => {
    const element = await setup();
    await type(element, 'Springfield, IL');
    await press(element, 'Enter');
    expect(ids(element)).to.deep.equal(['pryor', 'tulsa-alliance', 'utah']);
  });

  it('takes a town named with its state for the town, though an ecosystem has the words', async () => {
    const { zip: _none, ...town } = TULSA_74103;
    const tulsa: GazetteerPlace = { ...town, kind: 'city', label: 'Tulsa, OK' };
    const element = await setup({ findCities: async () => [tulsa] });
    await type(element, 'tulsa ok');
    expect(text(element, 'status')).to.equal('1 of 3 shown');
    await press(element, 'Enter');
    expect(text(element, 'status')).to.equal('3 ecosystems, by distance from Tulsa, OK');
  });

  it('begins with the nearest for the keyboard too', async () => {
    const element = await setup();
    const tabStops = (): (string | null)[] =>
      [...root(element).querySelectorAll('[data-id][tabindex="0"]')].map((entry) =>
        entry.getAttribute('data-id'),
      );
    expect(tabStops()).to.deep.equal(['ecosystem/pryor']);
    await type(element, '74103');
    await press(element, 'Enter');
    expect(tabStops()).to.deep.equal(['ecosystem/tulsa-alliance']);
  });

  it('shows what is in a state', async () => {
    const element = await setup();
    await type(element, 'oklahoma');
    await press(element, 'Enter');
    expect(input(element).value).to.equal('Oklahoma');
    expect(text(element, 'status')).to.equal('2 of 3 shown in Oklahoma, by name');
  });

  it('says when nothing is called so, and keeps the list', async () => {
    const element = await setup();
    await type(element, 'qqq');
    await press(element, 'Enter');
    expect(message(element)).to.equal(
      'Nothing is called “qqq”. Try a city, a state or a five-digit ZIP code.',
    );
    expect(ids(element)).to.have.length(3);
  });

  for (const text of ['!!!', '😀']) {
    it(`finds nothing for "${text}", which has no letter or digit, and keeps the list`, async () => {
      const element = await setup();
      await type(element, text);
      expect(message(element)).to.equal(
        `Nothing is called “${text}”. Try a city, a state or a five-digit ZIP code.`,
      );
      expect(ids(element)).to.have.length(3);
    });
  }

  it('says when places cannot be looked up, and tells the page', async () => {
    const element = await setup({ findZip: () => Promise.reject(new NetworkError(GET)) });
    const failed = oneEvent<StemErrorEvent>(element, 'stem-error');
    await type(element, '74103');
    await press(element, 'Enter');
    expect((await failed).code).to.equal('network');
    expect(message(element)).to.equal(
      'Places cannot be looked up right now. Names of ecosystems still work.',
    );
  });

  it('closes its suggestions with Escape, then empties itself', async () => {
    const element = await setup();
    await type(element, 'tulsa');
    await press(element, 'Escape');
    expect(input(element).getAttribute('aria-expanded')).to.equal('false');
    expect(input(element).value).to.equal('tulsa');
    await press(element, 'Escape');
    expect(input(element).value).to.equal('');
    expect(ids(element)).to.have.length(3);
  });

  it('is emptied by its button, with the place', async () => {
    const element = await setup();
    await type(element, '74103');
    await press(element, 'Enter');
    button(element, 'Clear search').click();
    await settled(element);
    expect(distances(element)).to.deep.equal([]);
    expect(root(element).activeElement).to.equal(input(element));
  });

  it('takes what was typed where Enter comes before its look-up is due', async () => {
    const answer = Promise.withResolvers<GazetteerPlace>();
    const asked: string[] = [];
    const element = await setup({
      findZip: (zip) => {
        asked.push(zip);
        return answer.promise;
      },
    });
    input(element).focus();
    await settled(element);
    const endPauses = holdTimers(() => {
      input(element).value = '74103';
      input(element).dispatchEvent(new InputEvent('input'));
      input(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    });
    endPauses();
    answer.resolve(TULSA_74103);
    await eventually(
      () => text(element, 'status') === '3 ecosystems, by distance from Tulsa, OK 74103',
    );
    expect(asked).to.deep.equal(['74103']);
  });

  it('lets go of the place of the page with its attribute, or where that names none', async () => {
    const element = await setup({
      findZip: async (zip) => (zip === '74103' ? TULSA_74103 : undefined),
    });
    const byDistance = '3 ecosystems, by distance from Tulsa, OK 74103';
    element.near = '74103';
    await eventually(() => text(element, 'status') === byDistance);
    element.near = '';
    await eventually(() => text(element, 'status') === '3 ecosystems, by name');
    expect(input(element).value).to.equal('');
    element.near = '74103';
    await eventually(() => text(element, 'status') === byDistance);
    element.near = '99999';
    await eventually(() => text(element, 'status') === '3 ecosystems, by name');
    expect(message(element)).to.contain('99999');
  });

  it('keeps the place that was searched for where the attribute of the page goes', async () => {
    const element = await setup();
    element.near = 'Springfield';
    await eventually(() => input(element).value === 'Springfield, IL');
    input(element).select();
    await type(element, '74103');
    await press(element, 'Enter');
    await eventually(() => input(element).value === 'Tulsa, OK 74103');
    element.near = '';
    await settled(element);
    expect(text(element, 'status')).to.equal('3 ecosystems, by distance from Tulsa, OK 74103');
  });

  it('keeps what is typed where the place of the page comes late', async () => {
    const late = Promise.withResolvers<GazetteerPlace>();
    const element = await setup({
      findZip: (zip) => (zip === '96799' ? late.promise : Promise.resolve(TULSA_74103)),
    });
    element.near = '96799';
    await settled(element);
    await type(element, '74103');
    late.resolve({ ...TULSA_74103, label: 'Pago Pago, AS 96799', zip: '96799' });
    await settled(element);
    expect(input(element).value).to.equal('74103');
    await press(element, 'Enter');
    expect(text(element, 'status')).to.equal('3 ecosystems, by distance from Tulsa, OK 74103');
  });

  it('lets what is typed take the place of what it found', async () => {
    const element = await setup();
    await type(element, '74103');
    await press(element, 'Enter');
    expect(input(element).value).to.equal('Tulsa, OK 74103');
    await sendKeys({ type: 'ut' });
    expect(input(element).value).to.equal('ut');
  });

  it('drops an answer that comes after something else was typed', async () => {
    const late = Promise.withResolvers<GazetteerPlace[]>();
    const element = await setup({ findCities: () => late.promise });
    await type(element, 'spring');
    await press(element, 'Enter');
    await type(element, 'x');
    late.resolve([SPRINGFIELD]);
    await settled(element);
    expect(options(element)).to.deep.equal([]);
    expect(input(element).value).to.equal('springx');
  });
});
