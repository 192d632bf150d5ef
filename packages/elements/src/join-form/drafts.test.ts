/** What the form keeps on the device: after a pause, across reloads, and not at all where it must not. */
import { NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { aDirectory, anApplication, anEcosystem } from '@stem-ecosystems/testing/builders';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { draftName, forgetDraft, readDraft, writeDraft } from './draft-storage.ts';
import type { StemErrorEvent, StemReadyEvent } from '../shared/events.ts';
import type { StemSavedEvent, StemSubmitEvent } from '../shared/form-events.ts';
import './join-form.define.ts';
import type { JoinFormElement } from './join-form.ts';

const PLACE = {
  directory: 'https://directory.example/',
  purpose: 'contact',
  ecosystem: undefined,
  about: undefined,
};
const NAME = draftName(PLACE);
const SAVED_AT = '2026-11-22T09:30:00Z';

function aSource(keys: string[] = []): DirectorySource {
  return fakeSource({
    describe: async () => fresh(aDirectory({ links: { applications: 'v1/applications' } })),
    ecosystems: async () => freshPage([anEcosystem()]),
    apply: (_application, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      const url = 'https://directory.example/v1/applications';
      return Promise.reject(new NetworkError({ method: 'POST', url }));
    },
  });
}

async function setup(
  properties: Partial<JoinFormElement> = {},
  source = aSource(),
): Promise<JoinFormElement> {
  const element = document.createElement('stem-join-form');
  Object.assign(element, { source, purpose: 'contact', ...properties });
  const page = await fixture(html`<main></main>`);
  page.append(element);
  await oneEvent<StemReadyEvent>(element, 'stem-ready');
  await element.updateComplete;
  return element;
}

function control(element: Element, name: string): HTMLInputElement {
  return element.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
}

function type(element: Element, name: string, value: string): void {
  control(element, name).value = value;
  control(element, name).dispatchEvent(new Event('input', { bubbles: true }));
}

const note = (element: Element): string | undefined =>
  element.querySelector('.stem-draft')?.textContent.replace(/\s+/g, ' ').trim();

describe('draft storage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('gives back what was kept, until it is forgotten', () => {
    const draft = { savedAt: SAVED_AT, values: { name: 'Ana' } };
    expect(writeDraft(NAME, draft)).to.equal(true);
    expect(readDraft(NAME, new Date(SAVED_AT))).to.deep.equal(draft);
    forgetDraft(NAME);
    expect(readDraft(NAME, new Date(SAVED_AT))).to.equal(undefined);
  });

  it('keeps a draft for each directory, purpose, ecosystem and record', () => {
    const names = [
      NAME,
      draftName({ ...PLACE, directory: 'https://other.example/' }),
      draftName({ ...PLACE, purpose: 'join-ecosystem' }),
      draftName({ ...PLACE, ecosystem: 'tulsa' }),
      draftName({ ...PLACE, about: 'program/a' }),
      draftName({ ...PLACE, about: 'program/b' }),
    ];
    expect(new Set(names).size).to.equal(6);
  });

  it('forgets a draft after 30 days', () => {
    writeDraft(NAME, { savedAt: SAVED_AT, values: { name: 'Ana' } });
    expect(readDraft(NAME, new Date('2026-12-22T09:30:00Z'))?.values).to.deep.equal({
      name: 'Ana',
    });
    expect(readDraft(NAME, new Date('2026-12-22T09:30:01Z'))).to.equal(undefined);
    expect(localStorage.getItem(NAME)).to.equal(null);
  });

  for (const text of [
    '',
    '{',
    'null',
    '{"savedAt":"yesterday","values":{}}',
    '{"savedAt":"2026-11-22T09:30:00Z","values":{"name":7}}',
  ]) {
    it(`finds no draft in ${text === '' ? 'an empty text' : text}`, () => {
      localStorage.setItem(NAME, text);
      expect(readDraft(NAME, new Date(SAVED_AT))).to.equal(undefined);
    });
  }
});

describe('<stem-join-form> drafts', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('saves a moment after typing, says so, and tells the page', async () => {
    const element = await setup();
    expect(note(element)).to.equal('');
    const saved = oneEvent<StemSavedEvent>(element, 'stem-saved');
    type(element, 'name', 'Ana');
    expect((await saved).at).to.be.instanceOf(Date);
    await element.updateComplete;
    expect(note(element)).to.match(
      /^Saved on this device, .+\. Kept for 30 days or until sent\. Forget it and empty the form$/,
    );
    await expect(element).to.be.accessible();
  });

  it('brings back what was typed, but never the consent', async () => {
    const first = await setup();
    type(first, 'name', 'Ana');
    control(first, 'consent').click();
    first.remove();
    const second = await setup();
    expect(control(second, 'name').value).to.equal('Ana');
    expect(control(second, 'consent').checked).to.be.false;
    expect(note(second)).to.match(/^What you typed before was kept on this device, /);
  });

  it('keeps what is written about one record apart from what is written about another', async () => {
    const element = await setup({ about: 'program/a' });
    type(element, 'name', 'Ana');
    type(element, 'message', 'A has moved');
    await element.updateComplete;
    element.about = 'program/b';
    await element.updateComplete;
    expect(control(element, 'name').value).to.equal('Ana');
    expect(control(element, 'message').value).to.equal('');
    type(element, 'message', 'B is closed');
    await element.updateComplete;
    element.about = 'program/a';
    await element.updateComplete;
    expect(control(element, 'message').value).to.equal('A has moved');
    element.remove();
    const later = await setup({ about: 'program/b' });
    expect(control(later, 'message').value).to.equal('B is closed');
  });

  it('takes a message along that was about nothing yet', async () => {
    const element = await setup();
    type(element, 'message', 'The address is wrong');
    element.about = 'program/a';
    await element.updateComplete;
    expect(control(element, 'message').value).to.equal('The address is wrong');
  });

  it('empties the form, the storage and the note when told to forget', async () => {
    writeDraft(NAME, { savedAt: new Date().toISOString(), values: { name: 'Ana' } });
    const element = await setup();
    const forgotten = oneEvent<StemSavedEvent>(element, 'stem-saved');
    element.querySelector<HTMLElement>('.stem-draft button')?.click();
    expect((await forgotten).at).to.equal(undefined);
    await element.updateComplete;
    await element.updateComplete;
    expect(control(element, 'name').value).to.equal('');
    expect(localStorage.length).to.equal(0);
    expect(note(element)).to.equal('Forgotten. The form is empty.');
    expect(element.contains(document.activeElement)).to.be.true;
  });

  it('keeps nothing with no-draft', async () => {
    const element = await setup({ noDraft: true });
    type(element, 'name', 'Ana');
    element.remove();
    expect(localStorage.length).to.equal(0);
  });

  const without: Record<string, () => null> = {
    refused: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    'switched off': () => null,
  };
  for (const [how, get] of Object.entries(without)) {
    it(`works without a word where storage is ${how}`, async () => {
      const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
      Object.defineProperty(globalThis, 'localStorage', { configurable: true, get });
      try {
        const element = await setup();
        type(element, 'name', 'Ana');
        element.remove();
        expect(note(element)).to.equal('');
        expect(readDraft(NAME, new Date())).to.equal(undefined);
      } finally {
        Object.defineProperty(globalThis, 'localStorage', original);
      }
    });
  }

  it('sends under the same key after a reload', async () => {
    const keys: string[] = [];
    const source = aSource(keys);
    for (const _ of [1, 2]) {
      const element = await setup({}, source);
      type(element, 'name', 'Ana');
      type(element, 'email', 'ana@school.example');
      type(element, 'message', 'Hello');
      control(element, 'consent').click();
      const failed = oneEvent<StemErrorEvent>(element, 'stem-error');
      element.querySelector<HTMLElement>('.stem-primary')?.click();
      await failed;
      element.remove();
    }
    expect(keys.length).to.equal(2);
    expect(keys[1]).to.equal(keys[0]);
  });

  it('keeps nothing once it was sent', async () => {
    const receipt = {
      token: 'a'.repeat(22),
      state: 'received',
      statusUrl: 'https://d.example/status#a',
    } as const;
    const element = await setup({}, { ...aSource(), apply: async () => receipt });
    const { name, email, message } = anApplication();
    for (const [field, value] of Object.entries({ name, email, message }))
      type(element, field, value);
    control(element, 'consent').click();
    const sent = oneEvent<StemSubmitEvent>(element, 'stem-submit');
    element.querySelector<HTMLElement>('.stem-primary')?.click();
    await sent;
    element.remove();
    expect(localStorage.length).to.equal(0);
  });
});
