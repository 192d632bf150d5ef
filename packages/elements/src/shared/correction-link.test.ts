import { expect, fixture, html } from '@open-wc/testing';
import { aDirectory } from '@stem-ecosystems/testing/builders';
import { LitElement } from 'lit';
import { correctionLink, type CorrectionContext } from './correction-link.ts';

const LIVE = aDirectory({ links: { contact: 'contact' } });
const STATIC = aDirectory({ queries: false, links: {} });

/** What the link asks of a contact form. */
class ContactForm extends LitElement {
  about?: string;

  override focus(): void {
    this.dataset['focused'] = 'true';
  }
}
customElements.define('stem-join-form', ContactForm);

async function show(context: Partial<CorrectionContext>): Promise<HTMLAnchorElement | null> {
  const link = correctionLink('ecosystem/a b', {
    language: 'en',
    baseUrl: 'https://directory.example/stem/',
    directory: LIVE,
    ...context,
  });
  const box = await fixture(html`<div>${link}</div>`);
  return box.querySelector('a');
}

describe('the link to report a correction', () => {
  it('leads to the contact page of the directory, with the record and the language', async () => {
    const link = await show({});
    expect(link?.textContent.trim()).to.equal('Report a correction');
    expect(link?.href).to.equal(
      'https://directory.example/stem/contact?about=ecosystem%2Fa+b&lang=en',
    );
  });

  const without: Record<string, Partial<CorrectionContext>> = {
    'the directory is static files': { directory: STATIC },
    'nothing is known of the directory': { directory: undefined },
    'the directory is inside an extension': { baseUrl: 'chrome-extension://abc/directory/' },
    'the address is no web page': {
      directory: aDirectory({ links: { contact: 'javascript:alert(1)' } }),
    },
    'the address is none': { directory: aDirectory({ links: { contact: 'https://[' } }) },
  };
  for (const [reason, context] of Object.entries(without)) {
    it(`is not there where ${reason}`, async () => {
      expect(await show(context)).to.equal(null);
    });
  }

  for (const directory of [LIVE, STATIC]) {
    const kind = directory.queries ? 'live' : 'static';
    it(`fills in the form of the page, with a ${kind} directory`, async () => {
      const form = await fixture<ContactForm>(
        html`<stem-join-form purpose="contact"></stem-join-form>`,
      );
      const link = await show({ directory });
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      link?.dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      expect(form.about).to.equal('ecosystem/a b');
      expect(form.dataset['focused']).to.equal('true');
    });
  }

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    it(`is a link like any other with ${key}`, async () => {
      const form = await fixture<ContactForm>(
        html`<stem-join-form purpose="contact"></stem-join-form>`,
      );
      const link = await show({});
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true });
      // Nothing shall be opened here.
      let wasPrevented: boolean | undefined;
      link?.parentElement?.addEventListener('click', (event) => {
        wasPrevented = event.defaultPrevented;
        event.preventDefault();
      });
      link?.dispatchEvent(click);
      expect(wasPrevented).to.equal(false);
      expect(form.about).to.equal(undefined);
    });
  }

  for (const [kind, form] of [
    ['of another purpose', html`<stem-join-form purpose="join-ecosystem"></stem-join-form>`],
    [
      'that writes to one ecosystem',
      html`<stem-join-form purpose="contact" ecosystem="a"></stem-join-form>`,
    ],
  ] as const) {
    it(`does not take a form ${kind} for it`, async () => {
      await fixture(form);
      expect(await show({ directory: STATIC })).to.equal(null);
    });
  }
});
