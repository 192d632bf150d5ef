/** The status page as its script brings it to life, in the documents that the server writes. */
import type { ApplicationStatus } from '@stem-ecosystems/schema/application';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { statusPage, type StatusPageOptions } from '../status-page.ts';
import { StatusPage } from '../static/status-page.js';

const STATUS: ApplicationStatus = {
  state: 'needs-information',
  receivedAt: '2026-11-20T15:02:00Z',
  updatedAt: '2026-11-22T09:30:00Z',
  application: {
    purpose: 'contact',
    name: 'Ana',
    email: 'ana@school.example',
    message: 'Hello <b>there</b>',
    consent: { textVersion: '2026-11-22', at: '2026-11-20T15:02:00Z' },
  },
  history: [
    { at: '2026-11-20T15:02:00Z', by: 'applicant', state: 'received' },
    {
      at: '2026-11-22T09:30:00Z',
      by: 'office',
      state: 'needs-information',
      note: 'Which <i>county</i>?',
    },
  ],
};
const { application: _, ...ERASED } = STATUS;
const WITHDRAWN: ApplicationStatus = { ...ERASED, state: 'withdrawn', history: [] };

interface Asked {
  method: string | undefined;
  authorization: string | null;
  body: unknown;
}

type Reply = { status: number; body?: unknown } | 'offline';

/** The page's body with its script running; the directory answers by `replies`, one after the other. */
async function setup(
  hash: string,
  replies: Reply[] = [],
  options: Partial<StatusPageOptions> = {},
) {
  const text = statusPage({ language: 'en', directoryName: 'Test', path: '/status', ...options });
  const page = new DOMParser().parseFromString(text, 'text/html');
  const root = await fixture<HTMLElement>(html`<div></div>`);
  root.append(page.querySelector('header')!, ...page.querySelector('main')!.childNodes);
  const asked: Asked[] = [];
  const addresses: string[] = [];
  const listeners: (() => void)[] = [];
  const location = { hash, pathname: '/status', search: '' } as Location;
  const fetch = async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    const authorization = new Headers(init.headers).get('authorization');
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    asked.push({ method: init.method, authorization, body });
    const reply = replies.shift() ?? { status: 200, body: STATUS };
    if (reply === 'offline') throw new TypeError('Failed to fetch');
    const { status, body: answer } = reply;
    // Reading a real body takes engines a different number of tasks.
    return { ok: status < 300, status, json: async () => answer } as Response;
  };
  const history = {
    replaceState: (_state: unknown, _unused: string, address: string) => addresses.push(address),
  } as unknown as History;
  const addEventListener = ((_type: string, listener: () => void) => {
    listeners.push(listener);
  }) as Window['addEventListener'];
  new StatusPage(root, { fetch, location, history, addEventListener }).start();
  await settled();
  const goTo = (next: string) => {
    location.hash = next;
    for (const listener of listeners) listener();
    return settled();
  };
  return { root, asked, addresses, goTo };
}

/** Answers of the fake arrive before the next task. */
async function settled(): Promise<void> {
  for (let task = 0; task < 3; task++) await new Promise((resolve) => setTimeout(resolve));
}

function find(root: ParentNode, selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector)!;
}

const words = (root: ParentNode, selector: string): string =>
  find(root, selector).textContent.replace(/\s+/g, ' ').trim();

const retype = (root: ParentNode, name: string, value: string): void => {
  (find(root, `[data-form="change"] [name="${name}"]`) as HTMLInputElement).value = value;
};

describe('the status page', () => {
  it('is accessible, waiting for a code and showing what one opens', async () => {
    const waiting = await setup('');
    await expect(waiting.root).to.be.accessible();
    waiting.root.remove();
    const { root } = await setup('#abc');
    await expect(root).to.be.accessible();
  });

  it('asks with the token of the fragment, and shows state, history and answers as text', async () => {
    const { root, asked } = await setup('#abc');
    expect(asked).to.deep.equal([{ method: 'GET', authorization: 'Bearer abc', body: undefined }]);
    expect(words(root, '#state')).to.equal('There is a question for you');
    expect(words(root, '[data-fill="kind"]')).to.equal('Message');
    expect(words(root, '.history li:last-child .note')).to.equal('Which <i>county</i>?');
    expect(root.querySelectorAll('.history li').length).to.equal(2);
    expect(root.querySelectorAll('.history li:first-child .note').length).to.equal(0);
    expect((find(root, '[name="message"]') as HTMLTextAreaElement).value).to.equal(
      'Hello <b>there</b>',
    );
    expect(find(root, '#token-form').hidden).to.be.true;
  });

  it('shows times in a zone that is named', async () => {
    const { root } = await setup('#abc');
    const time = find(root, 'time[data-fill="received"]') as HTMLTimeElement;
    const expected = new Intl.DateTimeFormat('en', {
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(new Date('2026-11-20T15:02:00Z'));
    const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'short' })
      .formatToParts(new Date('2026-11-20T15:02:00Z'))
      .find(({ type }) => type === 'timeZoneName')?.value;
    expect(time.textContent).to.equal(`${expected} ${zone}`);
  });

  it('waits for a code where there is none, and takes a whole link for one', async () => {
    const { root, asked, addresses } = await setup('');
    expect(asked).to.deep.equal([]);
    const form = find(root, '#token-form') as HTMLFormElement;
    (find(form, '[name="token"]') as HTMLInputElement).value =
      ' https://directory.example/status#xyz ';
    form.requestSubmit();
    await settled();
    expect(asked[0]?.authorization).to.equal('Bearer xyz');
    expect(addresses).to.deep.equal(['/status#xyz']);
    expect(words(root, '#state')).to.equal('There is a question for you');
  });

  it('takes the code along to the other language', async () => {
    const { root } = await setup('#abc');
    const addresses = [...root.querySelectorAll('a')]
      .filter(({ hreflang }) => hreflang !== '')
      .map(({ pathname, search, hash }) => pathname + search + hash);
    expect(addresses).to.deep.equal(['en', 'es'].map((lang) => `/status?lang=${lang}#abc`));
  });

  it('follows a change of the fragment', async () => {
    const { asked, goTo } = await setup('#abc');
    await goTo('#def');
    expect(asked.map(({ authorization }) => authorization)).to.deep.equal([
      'Bearer abc',
      'Bearer def',
    ]);
  });

  it('says that a code opens nothing, and asks for another', async () => {
    const { root } = await setup('#abc', [{ status: 401 }]);
    expect(words(root, '#message')).to.equal(
      'There is no message with this code. Check that the whole link was copied, up to its last character.',
    );
    expect(find(root, '#token-form').hidden).to.be.false;
  });

  it('offers to try again when the directory cannot be reached', async () => {
    const { root } = await setup('#abc', ['offline']);
    expect(words(root, '#message p')).to.equal(
      'The directory cannot be reached right now. Nothing is lost; try again in a moment.',
    );
    find(root, '#message button').click();
    await settled();
    expect(words(root, '#state')).to.equal('There is a question for you');
  });

  it('sends only what was changed, and says that it is stored', async () => {
    const { root, asked } = await setup('#abc');
    retype(root, 'answer', 'Tulsa County');
    retype(root, 'email', 'ana@other.example');
    (find(root, '[data-form="change"]') as HTMLFormElement).requestSubmit();
    await settled();
    expect(asked[1]).to.deep.equal({
      method: 'PATCH',
      authorization: 'Bearer abc',
      body: { answer: 'Tulsa County', email: 'ana@other.example' },
    });
    expect(words(root, '#message')).to.equal('Your changes are stored.');
    expect(document.activeElement).to.equal(find(root, '#state'));
  });

  it('removes an optional answer that is emptied, and asks for those that are needed', async () => {
    const application = { ...STATUS.application!, organization: 'Lincoln Middle School' };
    const { root, asked } = await setup('#abc', [
      { status: 200, body: { ...STATUS, application } },
    ]);
    const form = find(root, '[data-form="change"]') as HTMLFormElement;
    retype(root, 'organization', '');
    retype(root, 'name', '');
    form.requestSubmit();
    expect(asked.length).to.equal(1);
    retype(root, 'name', 'Ana');
    form.requestSubmit();
    await settled();
    expect(asked[1]?.body).to.deep.equal({ organization: '' });
  });

  it('sends nothing where nothing was changed', async () => {
    const { root, asked } = await setup('#abc');
    (find(root, '[data-form="change"]') as HTMLFormElement).requestSubmit();
    await settled();
    expect(asked.length).to.equal(1);
    expect(words(root, '#message')).to.equal('There was nothing to change.');
  });

  it('keeps what was typed when a change is refused', async () => {
    const { root } = await setup('#abc', [{ status: 200, body: STATUS }, { status: 422 }]);
    retype(root, 'message', 'Something else');
    (find(root, '[data-form="change"]') as HTMLFormElement).requestSubmit();
    await settled();
    expect(words(root, '#message')).to.equal(
      'Nothing was changed yet. Some answers need another look.',
    );
    expect((find(root, '[name="message"]') as HTMLTextAreaElement).value).to.equal(
      'Something else',
    );
  });

  it('withdraws only after the dialog was confirmed', async () => {
    const { root, asked } = await setup('#abc', [
      { status: 200, body: STATUS },
      { status: 200, body: WITHDRAWN },
    ]);
    const dialog = find(root, 'dialog') as HTMLDialogElement;
    const withdraw = find(root, '[data-form="withdraw"]') as HTMLFormElement;
    withdraw.requestSubmit();
    expect(dialog.open).to.be.true;
    await expect(dialog).to.be.accessible();
    const keeping = oneEvent(dialog, 'close');
    find(dialog, '[value="keep"]').click();
    await keeping;
    await settled();
    expect(asked.length).to.equal(1);
    withdraw.requestSubmit();
    const closing = oneEvent(dialog, 'close');
    find(dialog, '[value="withdraw"]').click();
    await closing;
    await settled();
    expect(asked[1]?.method).to.equal('DELETE');
    expect(words(root, '#message')).to.equal('Your answers are erased.');
    expect(root.querySelector('#view form')).to.equal(null);
    expect(words(root, '#state')).to.equal('Withdrawn');
  });

  it('offers to erase the answers, and nothing else, once the matter is closed', async () => {
    const accepted = { ...STATUS, state: 'accepted' as const };
    const { root, asked } = await setup('#abc', [
      { status: 200, body: accepted },
      { status: 200, body: { ...ERASED, state: 'accepted' } },
    ]);
    expect(root.querySelector('#view [data-form="change"]')).to.equal(null);
    (find(root, '#view [data-form="withdraw"]') as HTMLFormElement).requestSubmit();
    const closing = oneEvent(find(root, 'dialog'), 'close');
    find(root, 'dialog [value="withdraw"]').click();
    await closing;
    await settled();
    expect(asked[1]?.method).to.equal('DELETE');
    expect(asked[1]?.authorization).to.equal('Bearer abc');
    expect(root.querySelector('#view form')).to.equal(null);
    expect(words(root, '#state')).to.equal('Accepted');
  });

  it('goes on from what the server has shown, under an address to keep', async () => {
    const { root, asked, addresses } = await setup('', [], { token: 'abc', status: STATUS });
    expect(asked).to.deep.equal([]);
    expect(addresses).to.deep.equal(['/status#abc']);
    expect(root.querySelector('[name="confirmed"]')).to.equal(null);
  });
});
