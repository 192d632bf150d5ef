/** What the component tests of the form share: a directory that takes what is sent, and ways to fill in and to read. */
import { HttpError, NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Application, ApplicationReceipt } from '@stem-ecosystems/schema/application';
import type { Issue, ProblemCode } from '@stem-ecosystems/schema/problem';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { fixture, html } from '@open-wc/testing';
import type { JoinFormElement } from './join-form.ts';
import './join-form.define.ts';

export const RECEIPT: ApplicationReceipt = {
  token: 'k3Jv9sLq0aPz81dQm2XyTg',
  state: 'received',
  statusUrl: 'https://directory.example/status#k3Jv9sLq0aPz81dQm2XyTg',
};
const POST = { method: 'POST', url: 'https://directory.example/v1/applications' };
const LIVE = aDirectory({ links: { applications: 'v1/applications' } });
export const ECOSYSTEMS = [
  anEcosystem(),
  anEcosystem({ id: 'boston', name: 'Boston Alliance', city: 'Boston', region: 'MA' }),
  anEcosystem({ id: 'closed', name: 'Closed Alliance', status: 'inactive' }),
];

interface Sent {
  application: Application;
  idempotencyKey: string;
}

/** A directory that answers each application by the next of `answers`, and after them by the receipt. */
export function aSource(
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

export function refusal(status: number, code: ProblemCode, issues?: Issue[]): () => Promise<never> {
  const problem = { type: 'about:blank', title: code, status, code, ...(issues && { issues }) };
  return () => Promise.reject(new HttpError({ ...POST, status, problem, retryAfterSeconds: 30 }));
}

export const offline = (): Promise<never> => Promise.reject(new NetworkError(POST));

/** An element with host content, after its first update and after what it asked was answered. */
export async function setup(
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
export async function settled(element: JoinFormElement): Promise<void> {
  await import('./sending.ts');
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

export function find(element: Element, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Expected the form to have "${selector}".`);
  return found;
}

export const control = (element: Element, name: string): HTMLInputElement =>
  find(element, `[name="${name}"]`) as HTMLInputElement;

export function type(element: Element, name: string, value: string): void {
  const input = control(element, name);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export function fillIn(element: Element): void {
  type(element, 'name', 'Ana Pérez');
  type(element, 'email', 'ana@school.example');
  type(element, 'message', 'How can we take part?');
  if (!control(element, 'consent').checked) control(element, 'consent').click();
}

export async function submit(element: JoinFormElement): Promise<void> {
  find(element, '.stem-primary').click();
  await settled(element);
}

export const text = (element: Element, selector: string): string | undefined =>
  element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

export const problemOf = (element: Element, name: string): string | undefined => {
  const ids = control(element, name).getAttribute('aria-describedby')?.split(' ') ?? [];
  const id = ids.find((one) => one.endsWith('-problem'));
  return id === undefined ? undefined : text(element, `#${id}`);
};

export const isFallbackShown = (element: Element): boolean =>
  find(element, 'a[href="/contact"]').checkVisibility();
