import { HttpError } from '@stem-ecosystems/client/errors';
import { aDirectory } from '@stem-ecosystems/testing/builders';
import { fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { StemReadyEvent } from '../shared/events.ts';
import {
  ECOSYSTEMS,
  aSource,
  offline,
  setup,
  settled,
  find,
  control,
  type,
  fillIn,
  submit,
  text,
  problemOf,
  isFallbackShown,
} from './join-form.harness.ts';

describe('<stem-join-form>', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('is accessible for both purposes, empty, refused and sent', async () => {
    for (const purpose of ['contact', 'join-ecosystem']) {
      const element = await setup(aSource().source, { purpose, noDraft: true });
      await expect(element).to.be.accessible();
      await submit(element);
      await expect(element).to.be.accessible();
    }
    const element = await setup(aSource().source, { noDraft: true });
    fillIn(element);
    await submit(element);
    await expect(element).to.be.accessible();
  });

  it('shows a real form with labels and autofill tokens in the light DOM', async () => {
    const element = await setup(aSource().source);
    const form = find(element, 'form') as HTMLFormElement;
    expect(form.method).to.equal('post');
    expect(form.action).to.equal('https://directory.example/v1/applications');
    const tokens = ['name', 'email', 'organization'].map((name) => {
      const input = control(element, name);
      return [input.labels?.[0]?.textContent.replace(/\s+/g, ' ').trim(), input.autocomplete];
    });
    expect(tokens).to.deep.equal([
      ['Your name (required)', 'name'],
      ['Your email (required)', 'email'],
      ['Organization (optional)', 'organization'],
    ]);
    expect(isFallbackShown(element)).to.be.false;
  });

  it('offers all active ecosystems by name, and tells how many', async () => {
    const page = await fixture(html`<main></main>`);
    const element = document.createElement('stem-join-form');
    element.source = aSource().source;
    const ready = oneEvent<StemReadyEvent>(element, 'stem-ready');
    page.append(element);
    const { count, stale } = await ready;
    await element.updateComplete;
    expect([count, stale]).to.deep.equal([2, false]);
    const options = [...(find(element, 'select') as HTMLSelectElement).options];
    expect(options.map((option) => option.textContent.trim())).to.deep.equal([
      'Choose an ecosystem',
      'Boston Alliance – Boston, MA',
      'Tulsa Alliance – Tulsa, OK',
    ]);
  });

  it('names the one ecosystem it is limited to, and sends its id', async () => {
    const { source, sent } = aSource();
    const element = await setup(source, { ecosystem: 'boston' });
    expect(text(element, '.stem-fact')).to.equal('To Boston Alliance');
    expect(element.querySelector('select')).to.equal(null);
    fillIn(element);
    await submit(element);
    expect(sent[0]?.application).to.include({ ecosystemId: 'boston' });
  });

  it('offers all ecosystems and reports it where the page names one that does not exist', async () => {
    const ecosystem = () =>
      Promise.reject(
        new HttpError({ method: 'GET', url: 'https://directory.example/x', status: 404 }),
      );
    const errors: string[] = [];
    const page = await fixture<HTMLElement>(html`<main></main>`);
    page.addEventListener('stem-error', (event) =>
      errors.push(`${event.code} ${event.recoverable}`),
    );
    const element = document.createElement('stem-join-form');
    Object.assign(element, { source: aSource([], { ecosystem }).source, ecosystem: 'nowhere' });
    page.append(element);
    await settled(element);
    expect((find(element, 'select') as HTMLSelectElement).options.length).to.equal(3);
    expect(errors).to.deep.equal(['ecosystem-unknown false']);
  });

  it('says what a message is about, and sends that', async () => {
    const { source, sent } = aSource();
    const element = await setup(source, { about: 'ecosystem/tulsa-alliance' });
    expect(text(element, '.stem-fact')).to.equal('About Ecosystem: Tulsa Alliance');
    fillIn(element);
    await submit(element);
    expect(sent[0]?.application).to.include({ about: 'ecosystem/tulsa-alliance' });
  });

  it('is in Spanish where the page is, from label to error', async () => {
    const element = await setup(aSource().source, { lang: 'es' });
    expect(text(element, 'label[for$="-name"]')).to.equal('Su nombre (obligatorio)');
    await submit(element);
    expect(problemOf(element, 'message')).to.equal('Escriba unas palabras.');
    element.lang = 'en';
    await element.updateComplete;
    expect(problemOf(element, 'message')).to.equal('Write a few words.');
  });

  it('gives two copies on a page ids of their own, and one style sheet between them', async () => {
    const before = document.adoptedStyleSheets.length;
    const first = await setup(aSource().source);
    const second = await setup(aSource().source);
    const ids = [...document.querySelectorAll('stem-join-form [id]')].map(({ id }) => id);
    expect(ids.length).to.be.greaterThan(10);
    expect(ids.length).to.equal(new Set(ids).size);
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    first.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    second.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it('is styled inside a shadow root of the page', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const element = document.createElement('stem-join-form');
    element.source = aSource().source;
    root.append(element);
    await settled(element);
    expect(getComputedStyle(find(element, '.stem-fields')).display).to.equal('grid');
    element.remove();
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });

  it('keeps what was typed when its attributes change', async () => {
    const element = await setup(aSource().source);
    type(element, 'name', 'Ana');
    Object.assign(element, { purpose: 'join-ecosystem', ecosystem: 'boston', about: 'program/a' });
    await settled(element);
    expect(control(element, 'name').value).to.equal('Ana');
  });
});

describe('<stem-join-form> without a form', () => {
  const message = (element: Element): string | undefined =>
    element.shadowRoot?.querySelector('.obstacle')?.textContent.replace(/\s+/g, ' ').trim();

  it('keeps the host content and leads to the contact page for purposes it does not take', async () => {
    const element = await setup(aSource().source, { purpose: 'start-ecosystem' });
    expect(isFallbackShown(element)).to.be.true;
    expect(message(element)).to.equal(
      'This directory does not take applications of new ecosystems here yet. Write to the office instead',
    );
    expect(element.shadowRoot?.querySelector('.obstacle a')?.getAttribute('href')).to.equal(
      'https://directory.example/contact?lang=en',
    );
    expect(element.matches(':state(error)')).to.be.true;
    await expect(element).to.be.accessible();
  });

  it('keeps the host content where a static host takes no messages', async () => {
    const describe = async () => fresh(aDirectory({ queries: false, links: {} }));
    const element = await setup(aSource([], { describe }).source);
    expect(isFallbackShown(element)).to.be.true;
    expect(message(element)).to.equal('This directory shows its data but takes no messages.');
  });

  it('keeps the host content where no directory is named', async () => {
    const element = document.createElement('stem-join-form');
    const errors: string[] = [];
    element.addEventListener('stem-error', ({ code }) => errors.push(code));
    const page = await fixture(html`<main></main>`);
    page.append(element);
    await element.updateComplete;
    expect(message(element)).to.equal('This page does not say which directory to show.');
    expect(errors).to.deep.equal(['directory-unknown']);
  });

  it('lets the list be asked for again, and be sent without it where none is needed', async () => {
    const answers = [offline, async () => freshPage(ECOSYSTEMS)];
    const ecosystems = () => (answers.shift() ?? offline)();
    const { source, sent } = aSource([], { ecosystems });
    const element = await setup(source, { noDraft: true });
    expect(text(element, '.stem-notice p')).to.equal('The list of ecosystems could not be loaded.');
    expect(element.matches(':state(error)')).to.be.true;
    find(element, '.stem-notice button').click();
    await settled(element);
    expect((find(element, 'select') as HTMLSelectElement).options.length).to.equal(3);
    fillIn(element);
    await submit(element);
    expect(sent.length).to.equal(1);
  });
});
