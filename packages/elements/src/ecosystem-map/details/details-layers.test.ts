import { expect } from '@open-wc/testing';
import { HttpError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import {
  aDirectory,
  anEcosystem,
  anOrganization,
  aProgram,
} from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { aMap, button, part, press, root, settled, words } from '../ecosystem-map.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import './details-panel.ts';

const TULSA = anEcosystem();
const LAB = anOrganization({ street: '123 N Main St', postalCode: '74103', role: 'partner' });
const SUMMER = aProgram({
  confidence: 'medium',
  schedule: 'Weekdays in June',
  registrationUrl: 'https://museum.example/register',
});

function aSource(overrides: Partial<DirectorySource> = {}): DirectorySource {
  return fakeSource({
    describe: async () => fresh(aDirectory({ links: { contact: 'contact' } })),
    ecosystems: async () => freshPage([TULSA]),
    ecosystem: async () =>
      fresh({ ...TULSA, organizations: [LAB], programs: [SUMMER], convenings: [], hubs: [] }),
    organization: async (id) => {
      if (id === LAB.id) return fresh({ ...LAB, ecosystems: [TULSA], programs: [SUMMER] });
      const url = `https://directory.example/v1/organizations/${id}.json`;
      throw new HttpError({ method: 'GET', url, status: 404 });
    },
    program: async () => fresh({ ...SUMMER, organization: LAB, ecosystems: [TULSA] }),
    ...overrides,
  });
}

async function open(element: StemEcosystemMapElement, reference: string): Promise<HTMLElement> {
  await element.focusPlace(reference);
  await settled(element);
  return part(element, 'details') as HTMLElement;
}

const title = (element: Element): string => words(root(element).querySelector('h2'));
const facts = (panel: Element): string[][] =>
  [...panel.querySelectorAll('dl > div')].map((fact) => [
    words(fact.querySelector('dt')),
    words(fact.querySelector('dd')),
  ]);

describe('the details of an organization', () => {
  it('are accessible', async () => {
    const element = await aMap(aSource());
    await open(element, 'organization/discovery-lab');
    await expect(element).to.be.accessible();
  });

  it('tell its address, what it belongs to and what it offers', async () => {
    const element = await aMap(aSource());
    const panel = await open(element, 'organization/discovery-lab');
    expect(title(element)).to.equal('Discovery Lab');
    expect([...panel.querySelectorAll('h2 + ul > li')].map(words)).to.deep.equal([
      'Museums and science centers',
      'Partner',
    ]);
    expect(facts(panel)).to.deep.equal([
      ['Address', '123 N Main StTulsa, Oklahoma 74103'],
      ['Website', 'museum.example'],
      ['Source', 'Written for a test'],
    ]);
    expect([...panel.querySelectorAll('section')].map(words)).to.deep.equal([
      'Part of Tulsa Alliance',
      '1 program Typical details, not confirmed: check with the provider. Summer Lab Summer · grades 3–8 · free · Discovery Lab',
    ]);
  });

  it('offer the way there, a card and a correction', async () => {
    const element = await aMap(aSource());
    const panel = await open(element, 'organization/discovery-lab');
    const way = [...panel.querySelectorAll('a')].find((link) => words(link) === 'Directions');
    expect(way?.getAttribute('href')).to.match(/36\.13(,|%2C)-95\.95/);
    expect(way?.rel).to.equal('noreferrer');
    const correction = [...panel.querySelectorAll('a')].find(
      (link) => words(link) === 'Report a correction',
    );
    expect(correction?.href).to.contain('about=organization%2Fdiscovery-lab');
  });

  it('save a card for the address book on a click', async () => {
    const element = await aMap(aSource());
    await open(element, 'organization/discovery-lab');
    const createObjectURL = Object.getOwnPropertyDescriptor(URL, 'createObjectURL') ?? {};
    const saved = Promise.withResolvers<Blob>();
    const clicked: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      clicked.push(this.download);
    };
    URL.createObjectURL = (blob) => {
      saved.resolve(blob as Blob);
      return 'blob:test';
    };
    button(element, 'Save contact').click();
    Object.defineProperty(URL, 'createObjectURL', createObjectURL);
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(await (await saved.promise).text()).to.contain('FN:Discovery Lab\r\n');
    expect(clicked).to.deep.equal(['discovery-lab.vcf']);
  });
});

describe('the details of a program', () => {
  it('tell its grades, subjects, languages and schedule, and to check with the provider', async () => {
    const element = await aMap(aSource());
    const panel = await open(element, 'program/summer-lab');
    expect([...panel.querySelectorAll('h2 + ul > li')].map(words)).to.deep.equal([
      'Summer',
      'Free',
    ]);
    expect(facts(panel)).to.deep.equal([
      ['Offered by', 'Discovery Lab'],
      ['Grades', 'Grades 3–8'],
      ['Subjects', 'Science and engineering'],
      ['Languages', 'English and Spanish'],
      ['When', 'Weekdays in June'],
      ['Location', 'Tulsa, Oklahoma'],
      ['Registration', 'museum.example'],
      ['Website', 'museum.example'],
      ['Source', 'Written for a test'],
    ]);
    expect(words(panel)).to.contain('Typical details, not confirmed: check with the provider.');
    await expect(element).to.be.accessible();
  });
});

describe('following links of the details', () => {
  it('leads from record to record, and back the same way', async () => {
    const element = await aMap(aSource());
    root(element).querySelector<HTMLElement>('[data-id]')?.focus();
    await press(element, 'Enter');
    await eventually(() => words(root(element).activeElement) === 'Tulsa Alliance');
    await settled(element);
    for (const next of ['Discovery Lab', 'Summer Lab']) {
      button(element, next).focus();
      await press(element, 'Enter');
      await eventually(() => words(root(element).activeElement) === next);
      await settled(element);
    }
    expect(words(root(element).querySelector('.back'))).to.equal('Back');
    for (const before of ['Discovery Lab', 'Tulsa Alliance']) {
      await press(element, 'Escape');
      await eventually(() => words(root(element).activeElement) === before);
    }
    expect(words(root(element).querySelector('.back'))).to.equal('Back to the list');
    await press(element, 'Escape');
    await eventually(
      () => root(element).activeElement?.getAttribute('data-id') === 'ecosystem/tulsa-alliance',
    );
  });

  it('tells the page what is open', async () => {
    const element = await aMap(aSource());
    const events: string[] = [];
    element.addEventListener('stem-select', ({ recordType, id }) => {
      events.push(`${recordType}/${id ?? ''}`);
    });
    await open(element, 'ecosystem/tulsa-alliance');
    button(element, 'Summer Lab').click();
    await eventually(() => events.length > 0);
    await element.focusPlace('program/summer-lab');
    button(element, 'Back').click();
    await settled(element);
    expect(events).to.deep.equal(['program/summer-lab', 'program/']);
  });
});

describe('focusPlace', () => {
  it('leaves the focus where it is unless asked to move it', async () => {
    const element = await aMap(aSource());
    expect(await element.focusPlace('program/summer-lab')).to.equal(true);
    expect(root(element).activeElement).to.equal(null);
    expect(await element.focusPlace('organization/discovery-lab', { focus: true })).to.equal(true);
    expect(root(element).activeElement?.localName).to.equal('h2');
  });

  it('says no where there is no such record, and the details say so too', async () => {
    const element = await aMap(aSource());
    expect(await element.focusPlace('organization/nowhere')).to.equal(false);
    await settled(element);
    expect(title(element)).to.equal('This is not listed any more.');
  });

  it('says no to what is no reference', async () => {
    const element = await aMap(aSource());
    expect(await element.focusPlace('convening/x')).to.equal(false);
    expect(await element.focusPlace(undefined as unknown as string)).to.equal(false);
    expect(part(element, 'details')).to.equal(null);
  });
});
