import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { EcosystemDetails } from '@stem-ecosystems/schema/details';
import {
  aConvening,
  aDirectory,
  anEcosystem,
  anOrganization,
  aProgram,
} from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { sendKeys } from '@web/test-runner-commands';
import type { StemErrorEvent } from '../../shared/events.ts';
import { settled, words } from '../ecosystem-map.harness.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details-panel.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';

const GET = { method: 'GET', url: 'https://directory.example/v1/ecosystems/tulsa-alliance.json' };
const TULSA = anEcosystem({
  aliases: ['T-Town STEM'],
  cohortYear: 2015,
  leadOrganization: 'Tulsa Foundation',
  serviceArea: { text: 'northeastern Oklahoma' },
  sectors: ['business', 'library'],
  website: 'https://www.tulsa.example/stem',
  lastReviewed: '2026-09-01',
  source: 'Members 2025 — https://network.example/members ; A letter',
});
const OLD = anEcosystem({
  id: 'old',
  name: 'Old Ecosystem',
  status: 'inactive',
  parentId: TULSA.id,
});

const NOTHING = { organizations: [], programs: [], convenings: [], hubs: [] };

async function setup(
  details: Partial<EcosystemDetails> | DirectorySource['ecosystem'] = {},
): Promise<StemEcosystemMapElement> {
  const source = fakeSource({
    ecosystems: async () => freshPage([TULSA, OLD]),
    describe: async () => fresh(aDirectory({ links: { contact: 'contact' } })),
    ecosystem:
      typeof details === 'function'
        ? details
        : async (id) => fresh({ ...(id === 'old' ? OLD : TULSA), ...NOTHING, ...details }),
  });
  const element = await fixture<StemEcosystemMapElement>(
    html`<stem-ecosystem-map .source=${source} view="list"></stem-ecosystem-map>`,
  );
  await settled(element);
  return element;
}

const item = (element: Element, id: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[data-id='ecosystem/${id}']`) ?? null;
const details = (element: Element): HTMLElement =>
  element.shadowRoot?.querySelector("[part='details']") as HTMLElement;

async function open(element: StemEcosystemMapElement, id = TULSA.id): Promise<HTMLElement> {
  item(element, id)?.click();
  // The code of the details comes with the first of them.
  await eventually(() => details(element));
  await settled(element);
  return details(element);
}

describe('the details of an ecosystem', () => {
  it('are accessible', async () => {
    const element = await setup({
      organizations: [anOrganization()],
      programs: [aProgram({ confidence: 'medium' })],
      convenings: [aConvening()],
      hubs: [OLD],
    });
    await open(element);
    await expect(element).to.be.accessible();
  });

  it('tell every fact of the record', async () => {
    const panel = await open(await setup());
    const facts = [...panel.querySelectorAll('dl > div')].map((fact) => [
      words(fact.querySelector('dt')),
      words(fact.querySelector('dd')),
    ]);
    expect(facts).to.deep.equal([
      ['Location', 'Tulsa, Oklahoma'],
      ['Area served', 'northeastern Oklahoma'],
      ['Led by', 'Tulsa Foundation'],
      ['Member since', '2015'],
      ['Also known as', 'T-Town STEM'],
      ['Website', 'tulsa.example'],
      ['Source', 'Members 2025 A letter'],
      ['Last reviewed', 'September 1, 2026'],
    ]);
    const tags = [...panel.querySelectorAll('h2 + ul > li')].map(words);
    expect(tags).to.deep.equal(['Regional', 'Business', 'Libraries']);
  });

  it('link to the sources that have an address', async () => {
    const panel = await open(await setup());
    const links = [...panel.querySelectorAll('dd a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal([
      'https://www.tulsa.example/stem',
      'https://network.example/members',
    ]);
  });

  it('offer to report a correction of this very record', async () => {
    const panel = await open(await setup());
    const link = [...panel.querySelectorAll('a')].find((a) => words(a) === 'Report a correction');
    expect(link?.getAttribute('href')).to.equal(
      'https://directory.example/contact?about=ecosystem%2Ftulsa-alliance&lang=en',
    );
  });

  it('list programs, organizations and convenings', async () => {
    const panel = await open(
      await setup({
        organizations: [
          anOrganization({ role: 'partner' }),
          anOrganization({ id: 'lead', name: 'Tulsa Foundation', role: 'lead', sector: 'funder' }),
        ],
        programs: [aProgram()],
        convenings: [aConvening()],
      }),
    );
    expect([...panel.querySelectorAll('section')].map(words)).to.deep.equal([
      '1 program Summer Lab Summer · grades 3–8 · free · Discovery Lab',
      '2 partner organizations Tulsa Foundation lead Funders · Tulsa Discovery Lab Museums and science centers · Tulsa',
      '1 convening National Convening 2026 October 20, 2026 · San Diego',
    ]);
  });

  it('say that typical details are to be checked with the provider', async () => {
    const panel = await open(await setup({ programs: [aProgram({ confidence: 'medium' })] }));
    expect(words(panel)).to.contain('Typical details, not confirmed: check with the provider.');
  });

  it('fold away the tail of a long list', async () => {
    const organizations = Array.from({ length: 9 }, (_unused, at) =>
      anOrganization({ id: `o${at}`, name: `Organization ${at}` }),
    );
    const panel = await open(await setup({ organizations }));
    const fold = panel.querySelector('section details');
    expect(words(fold?.querySelector('summary'))).to.equal('Show 3 more');
    expect(fold?.querySelectorAll('li')).to.have.length(3);
  });

  it('say when nobody is listed yet', async () => {
    const panel = await open(await setup());
    expect(words(panel)).to.contain('No partner organizations or programs are listed yet.');
  });

  it('tell clearly that an ecosystem is inactive', async () => {
    const panel = await open(await setup(), 'old');
    expect(words(panel)).to.contain(
      'This ecosystem is no longer active. It is kept here for the record.',
    );
  });

  it('lead to the statewide ecosystem', async () => {
    const element = await setup();
    const panel = await open(element, 'old');
    const link = [...panel.querySelectorAll('section button')].find(
      (button) => words(button) === 'Tulsa Alliance',
    ) as HTMLElement;
    link.click();
    await settled(element);
    expect(words(details(element).querySelector('h2'))).to.equal('Tulsa Alliance');
  });
});

describe('the lists of an ecosystem that cannot be loaded', () => {
  it('leave the facts, say so, and can be asked for again', async () => {
    let asked = 0;
    const element = await setup(async () => {
      asked += 1;
      if (asked === 1) throw new NetworkError(GET);
      return fresh({ ...TULSA, ...NOTHING, organizations: [anOrganization()] });
    });
    const failed = oneEvent<StemErrorEvent>(element, 'stem-error');
    const panel = await open(element);
    expect((await failed).code).to.equal('network');
    expect(words(panel.querySelector('dl'))).to.contain('Tulsa, Oklahoma');
    expect(words(panel.querySelector('[role=alert] span'))).to.equal(
      'Partners and programs cannot be loaded right now.',
    );
    await expect(element).to.be.accessible();
    panel.querySelector<HTMLElement>('[role=alert] button')?.click();
    await settled(element);
    expect(words(panel)).to.contain('1 partner organization');
  });

  it('do not end up under another ecosystem', async () => {
    const late = Promise.withResolvers<ReturnType<typeof fresh<EcosystemDetails>>>();
    const element = await setup(async (id) =>
      id === 'old' ? fresh({ ...OLD, ...NOTHING }) : late.promise,
    );
    await open(element);
    await element.focusPlace('ecosystem/old');
    late.resolve(fresh({ ...TULSA, ...NOTHING, organizations: [anOrganization()] }));
    await settled(element);
    expect(words(details(element))).not.to.contain('Discovery Lab');
  });
});

describe('opening and closing the details', () => {
  it('tells the page which record is open, and that none is', async () => {
    const element = await setup();
    const events: (string | undefined)[] = [];
    element.addEventListener('stem-select', ({ id, recordType, record }) => {
      events.push(recordType, id, record?.name);
    });
    const panel = await open(element);
    panel.querySelector('button')?.click();
    await settled(element);
    expect(events).to.deep.equal([
      'ecosystem',
      'tulsa-alliance',
      'Tulsa Alliance',
      'ecosystem',
      undefined,
      undefined,
    ]);
  });

  it('tells nothing when the page itself asked', async () => {
    const element = await setup();
    let events = 0;
    element.addEventListener('stem-select', () => (events += 1));
    await element.focusPlace('ecosystem/old');
    expect(events).to.equal(0);
  });

  it('moves the focus to the name, and back to the entry', async () => {
    const element = await setup();
    item(element, TULSA.id)?.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => words(element.shadowRoot?.activeElement) === 'Tulsa Alliance');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(item(element, TULSA.id));
  });
});
