import { expect } from '@open-wc/testing';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { freshPage } from '@stem-ecosystems/testing/fake-source';
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
  text,
  titles,
  unfold,
} from './convening-list.harness.ts';

describe('stem-convening-list', () => {
  describe('accessibility', () => {
    it('is accessible with all kinds of entries, past ones shown and unfolded', async () => {
      const { element } = await setup({ records: [GROUP, OPEN_SERIES, AHEAD, ...PAST] });
      button(element, 'Show past convenings').click();
      await nextEvent(element, 'stem-filter');
      await unfold(element, 'Convening 2017');
      await expect(element).to.be.accessible();
    });

    it('is accessible when the directory cannot be reached', async () => {
      const { element } = await setup({
        source: { convenings: () => Promise.reject(new Error('down')) },
        until: 'stem-error',
      });
      await expect(element).to.be.accessible();
    });

    it('is accessible with nothing to show, and with stale data', async () => {
      const stale = {
        storedAt: new Date('2026-11-20T12:00:00Z'),
        cause: new Error('down') as never,
      };
      const { element } = await setup({
        source: { convenings: async () => ({ ...freshPage([]), stale }) },
      });
      await expect(element).to.be.accessible();
    });

    it('has headings without gaps, at the level the page asks for', async () => {
      const { element } = await setup({
        records: [AHEAD, GROUP, PAST[1]!],
        attributes: { 'heading-level': '3' },
      });
      button(element, 'Show past convenings').click();
      await nextEvent(element, 'stem-filter');
      const headings = [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      expect(headings.map((each) => `${each.localName} ${text(each)}`)).to.deep.equal([
        'h3 Coming up',
        'h4 Convening 2027',
        'h3 Regular meetings',
        'h4 Early Childhood group',
        'h3 Past convenings',
        'h4 2019',
        'h5 Convening 2019',
      ]);
    });
  });

  describe('what is ahead', () => {
    it('comes before the groups that meet regularly', async () => {
      const { element } = await setup({ records: [GROUP, AHEAD] });
      expect(titles(element)).to.deep.equal(['Convening 2027', 'Early Childhood group']);
    });

    it('tells a span across months, with both days marked', async () => {
      const { element } = await setup({ records: [AHEAD] });
      const found = entry(element, 'Convening 2027');
      expect(lines(found, '.when')).to.deep.equal(['April 28 – May 1, 2027']);
      expect(
        [...found.querySelectorAll('.when time')].map((each) => each.getAttribute('datetime')),
      ).to.deep.equal(['2027-04-28', '2027-05-01']);
    });

    it('names no further dates of what does not repeat', async () => {
      const { element } = await setup({ records: [AHEAD] });
      expect(lines(entry(element, 'Convening 2027'), '.next')).to.deep.equal([]);
    });

    it('links to the registration, whose name tells the convening', async () => {
      const { element } = await setup({ records: [AHEAD] });
      const link = entry(element, 'Convening 2027').querySelector('a.primary')!;
      expect([link.getAttribute('href'), link.textContent.trim()]).to.deep.equal([
        'https://register.example/',
        'Register: Convening 2027',
      ]);
    });

    it('keeps what was cancelled, says so and offers no registration', async () => {
      const { element } = await setup({ records: [{ ...AHEAD, status: 'cancelled' }] });
      const found = entry(element, 'Convening 2027');
      expect(lines(found, '[part="status"]')).to.deep.equal(['Cancelled']);
      expect(lines(found, '.actions a')).to.deep.equal(['Website']);
    });

    it('tells what moved online as online, without the place', async () => {
      const { element } = await setup({
        records: [{ ...AHEAD, status: 'moved-online', place: { city: 'Tulsa', region: 'OK' } }],
      });
      const found = entry(element, 'Convening 2027');
      expect([lines(found, '[part="status"]'), lines(found, '.where')]).to.deep.equal([
        ['Moved online'],
        ['Online'],
      ]);
    });

    it('makes no link of an address that is not http', async () => {
      const { element } = await setup({
        records: [{ ...AHEAD, registrationUrl: 'javascript:alert(1)' }],
      });
      expect(lines(entry(element, 'Convening 2027'), '.actions a')).to.deep.equal(['Website']);
    });
  });

  describe('a series', () => {
    it('is one entry with its rule, its time by the name of the zone, and the next dates', async () => {
      const { element } = await setup({ records: [GROUP] });
      const found = entry(element, 'Early Childhood group');
      expect(lines(found, '.when, .time, .next li')).to.deep.equal([
        'Second Wednesday of the month',
        '9:00–10:30 AM Pacific Time',
        'Your time: 12:00–1:30 PM Eastern Time',
        'Wed, Dec 9',
        'Wed, Jan 13',
        'Wed, Feb 10',
      ]);
    });

    it('names one zone only where the clocks agree', async () => {
      const { element } = await setup({ records: [GROUP], viewerZone: 'America/Tijuana' });
      expect(lines(entry(element, 'Early Childhood group'), '.time')).to.deep.equal([
        '9:00–10:30 AM Pacific Time',
      ]);
    });

    it('tells the day too where it is another day for the viewer', async () => {
      const { element } = await setup({ records: [GROUP], viewerZone: 'Asia/Tokyo' });
      expect(lines(entry(element, 'Early Childhood group'), '.time.other')).to.deep.equal([
        'Your time: Thu, Dec 10, 2:00–3:30 AM Japan Standard Time',
      ]);
    });

    it('puts the clock of the viewer first where the page asks for it', async () => {
      const { element } = await setup({ records: [GROUP], attributes: { 'time-zone': 'viewer' } });
      expect(lines(entry(element, 'Early Childhood group'), '.time')).to.deep.equal([
        '12:00–1:30 PM Eastern Time',
        'Local time of the event: 9:00–10:30 AM Pacific Time',
      ]);
    });

    it('names the zone of the page, the viewer and the venue where all three differ', async () => {
      const { element } = await setup({
        records: [GROUP],
        attributes: { 'time-zone': 'America/Chicago' },
      });
      expect(lines(entry(element, 'Early Childhood group'), '.time')).to.deep.equal([
        '11:00 AM – 12:30 PM Central Time',
        'Your time: 12:00–1:30 PM Eastern Time',
        'Local time of the event: 9:00–10:30 AM Pacific Time',
      ]);
    });

    it('of unknown days is told by its rhythm and its first month', async () => {
      const { element } = await setup({ records: [OPEN_SERIES] });
      expect(lines(entry(element, 'Monthly call'), '.when')).to.deep.equal([
        'Monthly, since November 2015',
      ]);
    });
  });

  describe('when nothing is announced', () => {
    it('says so and shows what came out of the last one', async () => {
      const { element } = await setup({ records: [GROUP, PAST[0]!] });
      expect(lines(element, '.empty')).to.deep.equal([
        'No convening is announced yet. The groups below meet regularly all the same.',
      ]);
      await eventually(() => lines(element, '.takeaways li').length > 0, 'the outcomes have come');
      const last = entry(element, 'Convening 2017');
      expect(lines(last, '.takeaways li, .counts li, .resources li')).to.deep.equal([
        'Peers become a support network Ana Pérez',
        'about 200 people',
        '1 joined the network',
        '1,200 in the network then',
        'Slides Opening slides',
      ]);
    });

    it('passes over past convenings of which nothing is known', async () => {
      const { element } = await setup({ records: PAST });
      expect(titles(element)).to.deep.equal(['Convening 2017']);
    });

    it('shows the list all the same where the last one cannot be read', async () => {
      let asked = 0;
      const convenings = async () => {
        asked += 1;
        if (asked > 1) throw new Error('down');
        return freshPage([]);
      };
      const { element } = await setup({ source: { convenings } });
      await element.updateComplete;
      expect(text(element.shadowRoot!.querySelector('.empty'))).to.equal(
        'No convening is announced yet.',
      );
      expect(element.matches(':state(error)')).to.equal(false);
    });

    it('says that nothing matches where the page limits the list', async () => {
      const { element } = await setup({ attributes: { kind: 'webinar' } });
      expect(text(element.shadowRoot!.querySelector('.empty'))).to.equal('No convening matches.');
      expect(element.matches(':state(empty)')).to.equal(true);
    });
  });

  describe('past convenings', () => {
    it('are asked for on demand only, and grouped by year', async () => {
      const { element, queries } = await setup({ records: [AHEAD, ...PAST] });
      expect(queries).to.deep.equal([{ limit: 1000 }]);
      button(element, 'Show past convenings').click();
      await nextEvent(element, 'stem-filter');
      expect(queries[1]).to.deep.equal({ past: true, limit: 1000 });
      expect(lines(element, '[part="year"]')).to.deep.equal(['2026', '2019', '2017']);
    });

    it('tell months and approximate dates as what they are', async () => {
      const { element } = await setup({ records: PAST, attributes: { past: '' } });
      const when = (name: string) => [
        ...lines(entry(element, name), '.when'),
        entry(element, name).querySelector('time')?.getAttribute('datetime'),
      ];
      expect([when('Summit 2026'), when('Convening 2019')]).to.deep.equal([
        ['about February 2026', '2026-02'],
        ['October 2019', '2019-10'],
      ]);
    });

    it('unfold what came out of them, with source and correction', async () => {
      const { element } = await setup({ records: PAST, attributes: { past: '' } });
      const found = entry(element, 'Convening 2017');
      const disclosure = found.querySelector<HTMLButtonElement>('.disclosure')!;
      expect([text(disclosure), disclosure.ariaExpanded]).to.deep.equal([
        'What came out of it',
        'false',
      ]);
      await unfold(element, 'Convening 2017');
      expect(disclosure.ariaExpanded).to.equal('true');
      expect(lines(found, '.label')).to.deep.equal([
        'Takeaways',
        'Who came',
        'Slides, recordings, notes',
      ]);
      expect(lines(found, '.source')).to.deep.equal(['Source: Written for a test']);
      expect(found.querySelector('.correction')?.getAttribute('href')).to.equal(
        'https://directory.example/contact?about=convening%2Ftampa&lang=en',
      );
    });

    it('can be hidden again and are not asked for twice', async () => {
      const { element, queries } = await setup({ records: [AHEAD, ...PAST] });
      const toggle = button(element, 'Show past convenings');
      toggle.click();
      await nextEvent(element, 'stem-filter');
      toggle.click();
      toggle.click();
      await element.updateComplete;
      expect([toggle.ariaExpanded, queries.length]).to.deep.equal(['true', 2]);
    });

    it('that cannot be loaded say so and can be tried again', async () => {
      let isDown = true;
      const { element } = await setup({
        source: {
          convenings: async (query = {}) => {
            if (query.past === true && isDown) throw new Error('down');
            return freshPage(selected([AHEAD, ...PAST], query));
          },
        },
      });
      const failed = nextEvent(element, 'stem-error');
      button(element, 'Show past convenings').click();
      await failed;
      await element.updateComplete;
      expect(text(element.shadowRoot!.querySelector('#past .notice'))).to.equal(
        'Past convenings could not be loaded. Try again',
      );
      isDown = false;
      button(element, 'Try again').click();
      await eventually(() => titles(element).length > 1, 'past convenings are listed');
      expect(titles(element)).to.deep.equal([
        'Convening 2027',
        'Summit 2026',
        'Convening 2019',
        'Convening 2017',
      ]);
    });
  });
});
