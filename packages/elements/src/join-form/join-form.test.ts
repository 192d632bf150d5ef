import { HttpError, NetworkError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Application } from '@stem-ecosystems/schema/application';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './join-form.define.ts';
import type { JoinFormElement } from './join-form.ts';

const TULSA = anEcosystem();
const BOSTON = anEcosystem({ id: 'boston', name: 'Boston Alliance', city: 'Boston', region: 'MA' });
const CLOSED = anEcosystem({ id: 'closed', name: 'Closed Alliance', status: 'inactive' });

/** What the fake directory was sent, in order. */
interface Sent {
  application: Application;
  idempotencyKey: string;
}

function aSource(overrides: Partial<DirectorySource> = {}): DirectorySource & { sent: Sent[] } {
  const sent: Sent[] = [];
  const source = fakeSource({
    describe: () =>
      Promise.resolve(fresh(aDirectory({ links: { applications: 'v1/applications' } }))),
    ecosystems: () => Promise.resolve(freshPage([TULSA, BOSTON, CLOSED])),
    ...overrides,
    apply: (application, options) => {
      sent.push({ application, idempotencyKey: options.idempotencyKey });
      return overrides.apply?.(application, options) ?? Promise.resolve(RECEIPT);
    },
  });
  return Object.assign(source, { sent });
}

const RECEIPT = {
  token: 'k3Jv9sLq0aPz81dQm2XyTg',
  state: 'received',
  statusUrl: 'https://directory.example/status#k3Jv9sLq0aPz81dQm2XyTg',
} as const;

describe('<stem-join-form>', () => {
  it('works', async () => {
    const source = aSource();
    const element = await fixture<JoinFormElement>(
      html`<stem-join-form purpose="contact" .source=${source}
        ><a href="/contact">Write</a></stem-join-form
      >`,
    );
    await element.updateComplete;
    await expect(element).to.be.accessible();
    expect(element.querySelectorAll('input').length).to.equal(4);
  });
});
