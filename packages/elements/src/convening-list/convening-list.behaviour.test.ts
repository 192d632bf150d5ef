import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { ConveningOccurrence } from '@stem-ecosystems/schema/convening';
import { aConvening } from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import {
  AHEAD,
  GROUP,
  OPEN_SERIES,
  PAST,
  button,
  entry,
  lines,
  nextEvent,
  selected,
  setup,
  sourceOf,
  text,
  titles,
  unfold,
} from './convening-list.harness.ts';

/** `count` convenings ahead, one a day from 1 January 2027, every other one a webinar. */
function many(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const startsOn = new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10);
    return aConvening({
      id: `day-${index}`,
      name: `Day ${index}`,
      kind: index % 2 === 0 ? 'webinar' : 'summit',
      when: { startsOn, precision: 'day' },
    });
  });
}

function isHostContentShown(element: HTMLElement): boolean {
  return element.querySelector('p')!.checkVisibility();
}

describe('stem-convening-list, its states', () => {
  it('shows what is inside the tag while it loads', async () => {
    const element = document.createElement('stem-convening-list');
    element.append(document.createElement('p'));
    element.source = sourceOf([], { convenings: () => new Promise(() => undefined) });
    (await fixture(html`<main></main>`)).append(element);
    await element.updateComplete;
    expect([isHostContentShown(element), element.matches(':state(loading)')]).to.deep.equal([
      true,
      true,
    ]);
    expect(lines(element, '[role="status"]')).to.deep.equal(['']);
    expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent.trim()).to.equal(
      'Loading…',
    );
  });

  it('puts the list in the place of what is inside the tag', async () => {
    const { element } = await setup({ records: [AHEAD], inside: 'Dates by e-mail' });
    expect([isHostContentShown(element), element.matches(':state(loading)')]).to.deep.equal([
      false,
      false,
    ]);
  });

  it('keeps what is inside the tag when the directory is down, says so and tries again', async () => {
    let isDown = true;
    const { element } = await setup({
      inside: 'Dates by e-mail',
      until: 'stem-error',
      source: {
        convenings: async (query = {}) => {
          if (isDown) throw new Error('down');
          return freshPage(selected([AHEAD], query));
        },
      },
    });
    expect([isHostContentShown(element), element.matches(':state(error)')]).to.deep.equal([
      true,
      true,
    ]);
    expect(lines(element, '.notice')).to.deep.equal([
      'The directory cannot be reached right now. Try again',
    ]);
    isDown = false;
    const ready = nextEvent(element, 'stem-ready');
    button(element, 'Try again').click();
    await ready;
    expect([titles(element), element.matches(':state(error)')]).to.deep.equal([
      ['Convening 2027'],
      false,
    ]);
  });

  it('keeps the list when a later reading fails', async () => {
    const { element } = await setup({ records: [AHEAD] });
    const failed = nextEvent(element, 'stem-error');
    element.source = sourceOf([], { convenings: () => Promise.reject(new Error('down')) });
    await failed;
    await element.updateComplete;
    expect([titles(element), lines(element, '.notice span')]).to.deep.equal([
      ['Convening 2027'],
      ['The directory cannot be reached right now.'],
    ]);
  });

  it('says what is missing where no directory is named, without a button', async () => {
    const element = document.createElement('stem-convening-list');
    const failed = nextEvent(element, 'stem-error');
    (await fixture(html`<main></main>`)).append(element);
    const { code, recoverable } = await failed;
    await element.updateComplete;
    expect([code, recoverable]).to.deep.equal(['directory-unknown', false]);
    expect(lines(element, '.notice')).to.deep.equal([
      'This page does not say which directory to show.',
    ]);
  });

  it('shows an earlier answer with its date', async () => {
    const stale = { storedAt: new Date('2026-11-20T12:00:00Z'), cause: new Error('down') as never };
    const { element } = await setup({
      source: {
        convenings: async (query = {}) => ({ ...freshPage(selected([AHEAD], query)), stale }),
      },
    });
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(lines(element, '.notice span')).to.deep.equal([
      'The directory cannot be reached. Shown as of November 20, 2026.',
    ]);
    expect(titles(element)).to.deep.equal(['Convening 2027']);
  });

  it('shows the newest answer where two are on their way', async () => {
    const answers: ((records: ConveningOccurrence[]) => void)[] = [];
    const convenings: DirectorySource['convenings'] = () =>
      new Promise((resolve) => answers.push((records) => resolve(freshPage(records))));
    const element = document.createElement('stem-convening-list');
    element.source = sourceOf([], { convenings });
    (await fixture(html`<main></main>`)).append(element);
    await eventually(() => answers.length === 1);
    element.kind = 'summit';
    await eventually(() => answers.length === 2);
    const ready = nextEvent(element, 'stem-ready');
    answers[1]!(selected([{ ...AHEAD, name: 'Newer' }], {}));
    await ready;
    answers[0]!(selected([{ ...AHEAD, name: 'Older' }], {}));
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Newer']);
  });

  it('gives its request up when it leaves the page', async () => {
    const signals: AbortSignal[] = [];
    const element = document.createElement('stem-convening-list');
    element.source = sourceOf([], {
      convenings: (_, { signal } = {}) => {
        signals.push(signal!);
        return new Promise(() => undefined);
      },
    });
    (await fixture(html`<main></main>`)).append(element);
    await eventually(() => signals.length === 1);
    element.remove();
    expect(signals[0]!.aborted).to.equal(true);
  });

  it('names the directory and that a listing is no endorsement', async () => {
    const { element } = await setup({ records: [AHEAD] });
    expect(lines(element, '.attribution')[0]).to.match(
      /^Listed by Test directory.*A listing is not an endorsement\.$/,
    );
  });
});

describe('stem-convening-list, its attributes', () => {
  const ASKED: [attributes: Record<string, string>, query: object][] = [
    [{}, { limit: 1000 }],
    [{ kind: 'webinar summit' }, { kind: ['summit', 'webinar'], limit: 1000 }],
    [{ mode: 'virtual' }, { mode: ['virtual'], limit: 1000 }],
    [{ ecosystem: 'tulsa' }, { ecosystem: ['tulsa'], limit: 1000 }],
    [{ past: '' }, { past: true, limit: 1000 }],
    [
      { from: '2027-01-01', to: '2027-07-01T00:00:00Z' },
      { from: '2027-01-01T05:00:00.000Z', to: '2027-07-01T00:00:00Z', limit: 1000 },
    ],
  ];
  for (const [attributes, query] of ASKED) {
    it(`asks for ${JSON.stringify(query)} by ${JSON.stringify(attributes)}`, async () => {
      const { queries } = await setup({ records: [AHEAD], attributes });
      expect(queries[0]).to.deep.equal(query);
    });
  }

  it('near: sorts by distance without sending the place, online meetings after', async () => {
    const { element, queries } = await setup({
      records: [
        aConvening({
          id: 'far',
          name: 'Maine',
          when: { startsOn: '2027-01-02', precision: 'day' },
          place: { latitude: 44, longitude: -70 },
        }),
        { ...GROUP, place: {} },
        aConvening({
          id: 'close',
          name: 'San Diego',
          when: { startsOn: '2027-01-03', precision: 'day' },
        }),
      ],
      attributes: { near: '92101' },
      source: {
        findZip: async (zip) =>
          zip === '92101'
            ? { kind: 'zip', label: '', name: '', country: 'US', lat: 32.72, lng: -117.17 }
            : undefined,
      },
    });
    expect(titles(element)).to.deep.equal(['San Diego', 'Maine', 'Early Childhood group']);
    expect(lines(element, '.where')[0]).to.equal(
      'In person · Harbor Hall, San Diego, CA · 1 mi away',
    );
    expect(queries).to.deep.equal([{ limit: 1000 }]);
  });

  it('limit: shows so many, then more, and moves the focus on', async () => {
    const { element } = await setup({ records: many(25), attributes: { limit: '3' } });
    expect(titles(element)).to.deep.equal(['Day 0', 'Day 1', 'Day 2']);
    const more = button(element, 'Show 20 more');
    more.focus();
    more.click();
    await eventually(() => titles(element).length === 23);
    button(element, 'Show 2 more').focus();
    button(element, 'Show 2 more').click();
    await eventually(() => titles(element).length === 25);
    await eventually(() => element.shadowRoot!.activeElement !== null);
    expect(element.shadowRoot!.activeElement!.closest('article')).to.equal(
      entry(element, 'Day 23'),
    );
  });

  it('limit: reads the next page when it is reached', async () => {
    const records = selected(many(4), {});
    const cursors: (string | undefined)[] = [];
    const { element } = await setup({
      attributes: { limit: '2' },
      source: {
        convenings: async ({ cursor } = {}) => {
          cursors.push(cursor);
          const page =
            cursor === undefined
              ? { records: records.slice(0, 2), nextCursor: 'abc' }
              : { records: records.slice(2) };
          return fresh({ ...page, total: 4 });
        },
      },
    });
    button(element, 'Show 20 more').click();
    await eventually(() => titles(element).length === 4);
    expect(cursors).to.deep.equal([undefined, 'abc']);
    expect(lines(element, '.more')).to.deep.equal([]);
  });

  it('view: shows the list for a month view', async () => {
    const { element } = await setup({ records: [AHEAD], attributes: { view: 'month' } });
    expect(titles(element)).to.deep.equal(['Convening 2027']);
  });

  it('lang: speaks Spanish, dates and numbers included', async () => {
    const { element } = await setup({
      records: [GROUP, OPEN_SERIES, PAST[0]!],
      attributes: { lang: 'es' },
    });
    expect(lines(element, '.empty')).to.deep.equal([
      'Todavía no se ha anunciado ningún encuentro. Los grupos de abajo se reúnen con regularidad.',
    ]);
    expect(
      lines(entry(element, 'Early Childhood group'), '.kind, .when, .time, .where'),
    ).to.deep.equal([
      'Grupo de trabajo',
      'Segundo miércoles del mes',
      '9:00–10:30 hora del Pacífico',
      'Su hora: 12:00–13:30 hora oriental',
      'En línea · Harbor Hall',
    ]);
    await eventually(() => lines(element, '.counts li').length > 0, 'the outcomes have come');
    expect(lines(entry(element, 'Convening 2017'), '.when, .counts li')).to.deep.equal([
      '24–25 de abril de 2017',
      'aprox. 200 personas',
      '1 se unió a la red',
      '1200 en la red entonces',
    ]);
  });
});

describe('stem-convening-list, by keyboard', () => {
  it('reaches each control in order, and unfolds and folds by Enter and Space', async () => {
    const { element } = await setup({ records: [AHEAD] });
    const reached: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await sendKeys({ press: 'Tab' });
      reached.push(text(element.shadowRoot!.activeElement));
    }
    expect(reached).to.deep.equal(['Register', 'Website', 'Details', 'Show past convenings']);
    const disclosure = entry(element, 'Convening 2027').querySelector<HTMLButtonElement>(
      '.disclosure',
    )!;
    disclosure.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(disclosure.ariaExpanded).to.equal('true');
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect([disclosure.ariaExpanded, element.shadowRoot!.activeElement]).to.deep.equal([
      'false',
      disclosure,
    ]);
  });
});

describe('stem-convening-list, its events', () => {
  it('stem-ready tells how many are listed', async () => {
    const { element } = await setup({ records: [AHEAD, GROUP] });
    const ready = nextEvent(element, 'stem-ready');
    element.kind = 'working-group';
    const { count, stale } = await ready;
    expect([count, stale]).to.deep.equal([1, false]);
  });

  it('stem-error tells the cause', async () => {
    const cause = Object.assign(new Error('GET failed'), { code: 'network' });
    const element = document.createElement('stem-convening-list');
    element.source = sourceOf([], { convenings: () => Promise.reject(cause) });
    const failed = nextEvent(element, 'stem-error');
    (await fixture(html`<main></main>`)).append(element);
    const event = await failed;
    expect([event.code, event.cause, event.recoverable]).to.deep.equal(['network', cause, true]);
  });

  it('stem-select tells what is unfolded, and that it is folded up', async () => {
    const { element } = await setup({ records: [AHEAD] });
    const events: [string, string | undefined, string | undefined][] = [];
    element.addEventListener('stem-select', ({ recordType, id, record }) =>
      events.push([recordType, id, record?.name]),
    );
    const disclosure = entry(element, 'Convening 2027').querySelector<HTMLButtonElement>(
      '.disclosure',
    )!;
    disclosure.click();
    disclosure.click();
    expect(events).to.deep.equal([
      ['convening', 'ahead', 'Convening 2027'],
      ['convening', undefined, undefined],
    ]);
  });

  it('stem-filter tells the kind chosen and how many it leaves', async () => {
    const { element } = await setup({ records: many(9) });
    const filtered = nextEvent(element, 'stem-filter');
    const select = element.shadowRoot!.querySelector('select')!;
    select.value = 'webinar';
    select.dispatchEvent(new Event('change'));
    const { filters, shown, total } = await filtered;
    await element.updateComplete;
    expect([filters, shown, total]).to.deep.equal([{ kind: 'webinar' }, 5, 9]);
    expect(titles(element)).to.deep.equal(['Day 0', 'Day 2', 'Day 4', 'Day 6', 'Day 8']);
    expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent.trim()).to.equal(
      '5 convenings listed',
    );
  });

  it('stem-filter tells that past ones are shown', async () => {
    const { element } = await setup({ records: [AHEAD, ...PAST] });
    const filtered = nextEvent(element, 'stem-filter');
    button(element, 'Show past convenings').click();
    const { filters, shown, total } = await filtered;
    expect([filters, shown, total]).to.deep.equal([{ past: 'true' }, 4, 4]);
  });
});

describe('stem-convening-list, printed', () => {
  it('has everything unfolded', async () => {
    const { element } = await setup({ records: [AHEAD] });
    const unfolded = await unfold(element, 'Convening 2027');
    unfolded.querySelector<HTMLButtonElement>('.disclosure')!.click();
    await element.updateComplete;
    expect(lines(element, '.source')).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    expect(lines(element, '.source')).to.deep.equal(['Source: Written for a test']);
    dispatchEvent(new Event('afterprint'));
    expect(lines(element, '.source')).to.deep.equal([]);
  });
});
