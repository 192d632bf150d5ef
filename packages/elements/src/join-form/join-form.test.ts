import { HttpError, NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Application, ApplicationReceipt } from '@stem-ecosystems/schema/application';
import type { Issue, ProblemCode } from '@stem-ecosystems/schema/problem';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { StemErrorEvent, StemReadyEvent, StemSubmitEvent } from '../shared/events.ts';
import './join-form.define.ts';
import type { JoinFormElement } from './join-form.ts';

const RECEIPT: ApplicationReceipt = {
  token: 'k3Jv9sLq0aPz81dQm2XyTg',
  state: 'received',
  statusUrl: 'https://directory.example/status#k3Jv9sLq0aPz81dQm2XyTg',
};
const POST = { method: 'POST', url: 'https://directory.example/v1/applications' };
const LIVE = aDirectory({ links: { applications: 'v1/applications' } });
const ECOSYSTEMS = [
  anEcosystem(),
  anEcosystem({ id: 'boston', name: 'Boston Alliance', city: 'Boston', region: 'MA' }),
  anEcosystem({ id: 'closed', name: 'Closed Alliance', status: 'inactive' }),
];

interface Sent {
  application: Application;
  idempotencyKey: string;
}

/** A directory that answers each application by the next of `answers`, and after them by the receipt. */
function aSource(
  answers: (() => Promise<ApplicationReceipt>)[] = [],
  overrides: Partial<DirectorySource> = {},
): { source: DirectorySource; sent: Sent[] } {
  const sent: Sent[] = [];
  const source = fakeSource({
    describe: async () => fresh(LIVE),
    ecosystems: async () => freshPage(ECOSYSTEMS),
    apply: async (application, { idempotencyKey }) => {
      sent.push({ application, idempotencyKey });
      return answers.shift()?.() ?? RECEIPT;
    },
    ...overrides,
  });
  return { source, sent };
}

function refusal(status: number, code: ProblemCode, issues?: Issue[]): () => Promise<never> {
  const problem = { type: 'about:blank', title: code, status, code, ...(issues && { issues }) };
  return () => Promise.reject(new HttpError({ ...POST, status, problem, retryAfterSeconds: 30 }));
}

const offline = (): Promise<never> => Promise.reject(new NetworkError(POST));

/** An element with host content, after its first update and after what it asked was answered. */
async function setup(
  source: DirectorySource,
  properties: Partial<JoinFormElement> = {},
): Promise<JoinFormElement> {
  const element = document.createElement('stem-join-form');
  Object.assign(element, { source, purpose: 'contact', ...properties });
  const fallback = document.createElement('a');
  fallback.href = '/contact';
  fallback.textContent = 'Write to us';
  element.append(fallback);
  const page = await fixture(html`<main></main>`);
  page.append(element);
  // As whoever fills in a form does first.
  element.dispatchEvent(new PointerEvent('pointerenter'));
  await settled(element);
  return element;
}

/** Answers of fakes arrive within a task; what comes later, no later than when it is asked for again. */
async function settled(element: JoinFormElement): Promise<void> {
  await import('./sending.ts');
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

function find(element: Element, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Expected the form to have "${selector}".`);
  return found;
}

const control = (element: Element, name: string): HTMLInputElement =>
  find(element, `[name="${name}"]`) as HTMLInputElement;

function type(element: Element, name: string, value: string): void {
  const input = control(element, name);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function fillIn(element: Element): void {
  type(element, 'name', 'Ana Pérez');
  type(element, 'email', 'ana@school.example');
  type(element, 'message', 'How can we take part?');
  if (!control(element, 'consent').checked) control(element, 'consent').click();
}

async function submit(element: JoinFormElement): Promise<void> {
  find(element, '.stem-primary').click();
  await settled(element);
}

const text = (element: Element, selector: string): string | undefined =>
  element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

const problemOf = (element: Element, name: string): string | undefined => {
  const ids = control(element, name).getAttribute('aria-describedby')?.split(' ') ?? [];
  const id = ids.find((one) => one.endsWith('-problem'));
  return id === undefined ? undefined : text(element, `#${id}`);
};

const isFallbackShown = (element: Element): boolean =>
  find(element, 'a[href="/contact"]').checkVisibility();

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

describe('<stem-join-form> errors', () => {
  it('says nothing of a field that was only passed through', async () => {
    const element = await setup(aSource().source, { noDraft: true });
    control(element, 'name').focus();
    control(element, 'email').focus();
    await element.updateComplete;
    expect(problemOf(element, 'name')).to.equal(undefined);
  });

  it('says what is wrong when an edited field is left, and no more once it is right', async () => {
    const element = await setup(aSource().source, { noDraft: true });
    control(element, 'email').focus();
    type(element, 'email', 'ana@');
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal(undefined);
    control(element, 'message').focus();
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal('Enter an email address like name@example.org.');
    expect(control(element, 'email').getAttribute('aria-invalid')).to.equal('true');
    type(element, 'email', 'ana@school.example');
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal(undefined);
    expect(control(element, 'email').hasAttribute('aria-invalid')).to.be.false;
  });

  it('moves focus to a summary whose links lead to the fields', async () => {
    const { source, sent } = aSource();
    const element = await setup(source, { noDraft: true });
    await submit(element);
    const summary = find(element, '.stem-summary');
    expect(document.activeElement).to.equal(summary);
    expect(text(summary, 'strong')).to.equal('4 answers need another look');
    expect([...summary.querySelectorAll('a')].map((a) => a.textContent.trim())).to.deep.equal([
      'Enter your name.',
      'Enter your email address, so that you can get a reply.',
      'Write a few words.',
      'Tick the box: without your agreement nothing can be kept, or answered.',
    ]);
    find(summary, 'li:nth-child(2) a').click();
    expect(document.activeElement).to.equal(control(element, 'email'));
    expect(sent).to.deep.equal([]);
  });

  it('puts what the directory finds wrong at its field, until that is changed', async () => {
    const issue = {
      path: 'email',
      message: 'Expected `email` to be reachable',
      value: 'ana@school.example',
    };
    const { source } = aSource([refusal(422, 'invalid-body', [issue])]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    expect(problemOf(element, 'email')).to.equal('Enter an email address like name@example.org.');
    expect(text(element, '.stem-summary strong')).to.equal('One answer needs another look');
    type(element, 'email', 'ana@other.example');
    await element.updateComplete;
    expect(problemOf(element, 'email')).to.equal(undefined);
  });

  for (const [status, code, words] of [
    [
      409,
      'idempotency-conflict',
      'Something else was sent before under the same number. Send again to send this as a new message.',
    ],
    [
      413,
      'payload-too-large',
      'This is too long for the directory. Shorten the message and send it again.',
    ],
    [429, 'rate-limited', 'The directory gets too much at once.'],
    [500, 'internal', 'Something went wrong at the directory.'],
  ] as const) {
    it(`words the answer ${status} and keeps every answer`, async () => {
      const element = await setup(aSource([refusal(status, code)]).source, { noDraft: true });
      fillIn(element);
      const failed = oneEvent<StemErrorEvent>(element, 'stem-error');
      await submit(element);
      expect([(await failed).code, (await failed).recoverable]).to.deep.equal([code, true]);
      expect(text(element, '[role="alert"] p')).to.equal(words);
      expect(text(element, '[role="alert"] p:nth-of-type(2)')).to.equal('Please wait 30 seconds.');
      expect(control(element, 'message').value).to.equal('How can we take part?');
      expect(text(element, '.stem-primary')).to.equal('Try again');
    });
  }
});

describe('<stem-join-form> sending', () => {
  it('moves focus to the confirmation with the private link, and tells the page', async () => {
    const { source, sent } = aSource();
    const element = await setup(source);
    fillIn(element);
    const submitted = oneEvent<StemSubmitEvent>(element, 'stem-submit');
    await submit(element);
    const { purpose, receipt } = await submitted;
    expect([purpose, receipt]).to.deep.equal(['contact', RECEIPT]);
    expect(document.activeElement).to.equal(find(element, 'h2'));
    expect(text(element, 'h2')).to.equal('Your message has arrived');
    expect((find(element, 'a.stem-primary') as HTMLAnchorElement).href).to.equal(RECEIPT.statusUrl);
    expect(sent[0]?.application).to.deep.include({
      purpose: 'contact',
      name: 'Ana Pérez',
      email: 'ana@school.example',
      message: 'How can we take part?',
      language: 'en',
    });
    expect(sent[0]?.application.consent.textVersion).to.equal('2026-11-22');
  });

  it('can be filled in and sent by keyboard alone', async () => {
    const { source, sent } = aSource();
    const element = await setup(source, { ecosystem: 'boston', noDraft: true });
    element.focus();
    await element.updateComplete;
    for (const words of ['Ana', 'ana@school.example', 'Club', 'Hello']) {
      await sendKeys({ type: words });
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(
      sent.map(({ application }) => [application.name, application.organization]),
    ).to.deep.equal([['Ana', 'Club']]);
  });

  it('sends once however often the button is pressed, and says that it is sending', async () => {
    let answer: ((receipt: ApplicationReceipt) => void) | undefined;
    const { source, sent } = aSource([() => new Promise((resolve) => (answer = resolve))]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    await submit(element);
    expect(sent.length).to.equal(1);
    expect(find(element, '.stem-primary').getAttribute('aria-disabled')).to.equal('true');
    expect(text(element, '[role="status"]')).to.equal('Sending…');
    answer?.(RECEIPT);
    await settled(element);
    expect(text(element, 'h2')).to.equal('Your message has arrived');
  });

  it('sends the same answers again under the same key, and others under another', async () => {
    const { source, sent } = aSource([offline, offline]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    expect(text(element, '[role="alert"] p')).to.equal('The directory does not answer right now.');
    await submit(element);
    type(element, 'message', 'Something else');
    await submit(element);
    const [first, second, third] = sent;
    expect(second).to.deep.equal(first);
    expect(third?.idempotencyKey).not.to.equal(first?.idempotencyKey);
  });

  it('takes a new key after a conflict', async () => {
    const { source, sent } = aSource([refusal(409, 'idempotency-conflict')]);
    const element = await setup(source, { noDraft: true });
    fillIn(element);
    await submit(element);
    await submit(element);
    expect(sent[1]?.idempotencyKey).not.to.equal(sent[0]?.idempotencyKey);
  });

  it('goes on to an empty form for another message', async () => {
    const element = await setup(aSource().source, { noDraft: true });
    fillIn(element);
    await submit(element);
    find(element, 'button.stem-plain').click();
    await settled(element);
    expect(control(element, 'message').value).to.equal('');
    expect(control(element, 'consent').checked).to.be.false;
  });
});
