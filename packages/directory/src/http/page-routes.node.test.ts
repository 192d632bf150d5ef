import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Application } from '@stem-ecosystems/schema/application';
import { openTestApp, type TestApp } from '../testing/open-app.ts';

const fields = {
  purpose: 'contact',
  language: 'en',
  name: 'Ada Byron',
  email: 'ada@example.org',
  message: 'First line.\r\nSecond line.',
  consent: '2026-11-01',
};
/** Version 7, of 2026-03-01T11:58:00Z. */
const KEY = '019ca943-3540-7000-8000-000000000000';

let test: TestApp;

before(async () => {
  test = await openTestApp(
    {},
    {
      'cdn/stem.js': 'export {};',
      'examples/museum/index.html': '<!doctype html><title>Museum</title>',
    },
  );
});
after(() => test.close());

function postForm(
  path: string,
  body: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Response | Promise<Response> {
  return test.app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', ...headers },
    body: new URLSearchParams(body).toString(),
  });
}

async function pageOf(response: Response | Promise<Response>): Promise<string> {
  const answer = await response;
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  return answer.text();
}

function keyOn(page: string): string | undefined {
  return /name="idempotencyKey" value="([^"]+)"/.exec(page)?.[1];
}

describe('pages', () => {
  for (const path of ['/', '/start', '/contact', '/status', '/privacy', '/nothing']) {
    it(`of ${path} run no inline script and stand in no frame`, async () => {
      const { headers } = await test.app.request(path);
      assert.equal(
        headers.get('content-security-policy'),
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
      );
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
    });
  }

  it('are in the language of the parameter, else of the reader', async () => {
    const spanish = { headers: { 'Accept-Language': 'es-MX, en;q=0.5' } };
    assert.match(await pageOf(test.app.request('/privacy', spanish)), /<html lang="es"/);
    assert.match(await pageOf(test.app.request('/privacy?lang=en', spanish)), /<html lang="en"/);
    const { headers } = await test.app.request('/privacy', spanish);
    assert.equal(headers.get('vary'), 'Accept-Encoding, Accept-Language');
  });
});

describe('the home page', () => {
  it('leads to what there is, and every link of it is answered', async () => {
    const page = await pageOf(test.app.request('/'));
    const paths = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, path = '']) =>
      path.replaceAll('&#38;', '&'),
    );
    assert.ok(paths.includes('/examples/museum/'));
    assert.equal(paths.includes('/examples/school/'), false);
    assert.equal(paths.includes('/cdn/integrity.json'), false);
    for (const path of new Set(paths)) {
      // Style sheet and icon of the pages are built files, which this test has none of.
      if (path.startsWith('/pages/')) continue;
      assert.equal((await test.app.request(path)).status, 200, path);
    }
  });

  it('shows the address under which it was asked in its snippets', async () => {
    const page = await pageOf(test.app.request('http://directory.example/'));
    assert.ok(page.includes('http://directory.example/cdn/stem.js'));
  });
});

describe('the page that tells how to start an ecosystem', () => {
  for (const [language, title, way] of [
    ['en', 'Start an ecosystem', 'Write to the office'],
    ['es', 'Iniciar un ecosistema', 'Escribir a la oficina'],
  ] as const) {
    it(`is where directory.json says, and leads on to the form and the map: ${language}`, async () => {
      const description = await test.app.request('/v1/directory.json');
      const { links } = (await description.json()) as { links: { start: string } };
      const page = await pageOf(test.app.request(`/${links.start}?lang=${language}`));
      assert.ok(page.includes(`<h1>${title}</h1>`));
      assert.ok(page.includes(`href="/contact?lang=${language}">${way}</a>`));
      assert.ok(page.includes(`<p><a href="/?lang=${language}">`));
    });
  }
});

describe('the contact page', () => {
  it('has a fresh key for each form', async () => {
    const keys = [
      keyOn(await pageOf(test.app.request('/contact'))),
      keyOn(await pageOf(test.app.request('/contact'))),
    ];
    assert.match(keys[0] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    assert.notEqual(keys[0], keys[1]);
  });

  it('names the record that a correction is about', async () => {
    const page = await pageOf(
      test.app.request('/contact?about=ecosystem/tulsa-regional-stem-alliance'),
    );
    assert.ok(page.includes('name="about" value="ecosystem/tulsa-regional-stem-alliance"'));
    assert.ok(page.includes('Tulsa Regional STEM Alliance'));
  });

  it('shows nothing of a reference that is none', async () => {
    const page = await pageOf(test.app.request('/contact?about=%3Cscript%3E'));
    assert.equal(page.includes('name="about"'), false);
    assert.equal(page.includes('<script>'), false);
  });
});

describe('a plain form', () => {
  it('is stored, and answered with a page that shows the private link once the browser follows', async () => {
    const response = await postForm('http://directory.example/v1/applications', {
      ...fields,
      idempotencyKey: KEY,
    });
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const location = new URL(response.headers.get('location') ?? '');
    const token = location.hash.slice(1);
    assert.equal(location.origin, 'http://directory.example');
    assert.equal(location.search.includes(token), false);
    const page = await pageOf(
      test.app.request(location.origin + location.pathname + location.search),
    );
    assert.ok(page.includes(`http://directory.example/status#${token}`));
    const status = await test.stores.applications.status(token);
    assert.deepEqual(status?.application, {
      purpose: 'contact',
      language: 'en',
      name: 'Ada Byron',
      email: 'ada@example.org',
      message: 'First line.\nSecond line.',
      consent: { textVersion: '2026-11-01', at: '2026-03-01T11:58:00.000Z' },
    } satisfies Application);
  });

  it('makes one application of two posts, in any form the box sends', async () => {
    const form = { ...fields, idempotencyKey: KEY.replace('000000000000', '000000000001') };
    const first = await postForm('/v1/applications', form);
    const again = await postForm('/v1/applications', {
      ...form,
      consent: 'on',
      consentTextVersion: '2026-11-01',
    });
    const tokens = [first, again].map(
      (response) => new URL(response.headers.get('location') ?? '').hash,
    );
    assert.equal(again.status, 303);
    assert.equal(tokens[0], tokens[1]);
  });

  it('sends a browser with an old seal to the status page, which takes the token from the fragment', async () => {
    for (const sealed of ['', 'x', 'AAAA'.repeat(20)]) {
      const response = await test.app.request(`/receipt?sealed=${sealed}&lang=es`);
      assert.equal(response.status, 303);
      assert.equal(response.headers.get('location'), '/status?lang=es');
    }
  });

  it('comes back with its answers, its key and what is wrong', async () => {
    const form = {
      ...fields,
      email: 'ada',
      idempotencyKey: KEY.replace('000000000000', '000000000002'),
    };
    const response = await postForm('/v1/applications', { ...form, name: '"Ada" <b>' });
    const page = await pageOf(response);
    assert.equal(response.status, 422);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(keyOn(page), form.idempotencyKey);
    assert.ok(page.includes('value="&#34;Ada&#34; &#60;b&#62;"'));
    assert.ok(page.includes('href="#field-email"'));
    assert.ok(page.includes('Second line.'));
  });

  it('without a key is one application however often the same answers come', async () => {
    const form = { ...fields, message: 'From a page that makes no keys.' };
    const responses = [
      await postForm('/v1/applications', form),
      await postForm('/v1/applications', form),
    ];
    const other = await postForm('/v1/applications', { ...form, message: 'Another one.' });
    const hash = (response: Response) => new URL(response.headers.get('location') ?? '').hash;
    assert.deepEqual(
      responses.map(({ status }) => status),
      [303, 303],
    );
    assert.equal(new Set(responses.map(hash)).size, 1);
    assert.notEqual(hash(other), hash(responses[0] as Response));
  });

  it('says that consent is missing where the box is not ticked', async () => {
    const { consent: _unticked, ...rest } = fields;
    const response = await postForm('/v1/applications', {
      ...rest,
      idempotencyKey: KEY.replace('000000000000', '000000000003'),
    });
    assert.equal(response.status, 422);
    assert.ok((await pageOf(response)).includes('href="#field-consent"'));
  });

  it('of another purpose gets a page that names what is wrong, in its language', async () => {
    const form = {
      ...fields,
      purpose: 'join-ecosystem',
      language: 'es',
      idempotencyKey: KEY.replace('000000000000', '000000000004'),
    };
    const response = await postForm('/v1/applications', form);
    const page = await pageOf(response);
    assert.equal(response.status, 422);
    assert.match(page, /<html lang="es"/);
    assert.ok(page.includes('Ecosistema'));
  });

  it('gets pages for other errors too', async () => {
    const form = { ...fields, idempotencyKey: KEY.replace('000000000000', '000000000005') };
    await postForm('/v1/applications', form);
    const conflict = await postForm('/v1/applications', { ...form, message: 'Another.' });
    assert.equal(conflict.status, 409);
    assert.match(await pageOf(conflict), /^<!doctype html>/);
    const tooLong = await postForm('/v1/applications', { ...form, message: 'x'.repeat(70_000) });
    assert.equal(tooLong.status, 413);
    assert.match(await pageOf(tooLong), /^<!doctype html>/);
  });
});

describe('the status page', () => {
  async function apply(name: string): Promise<string> {
    const key = `919108f7-52d1-4320-9bac-${name.padStart(12, '0')}`;
    const { consent: _version, language: _language, ...rest } = fields;
    const application = {
      ...rest,
      message: 'Hello.',
      consent: { textVersion: '2026-11-01', at: '2026-03-01T11:58:00Z' },
    } as Application;
    const submission = await test.stores.applications.submit(
      key,
      application,
      new Date('2026-03-01T12:00:00Z'),
    );
    assert.notEqual(submission.kind, 'conflict');
    return 'token' in submission ? submission.token : '';
  }

  it('shows what a code opens, also where the whole link was pasted', async () => {
    const token = await apply('1');
    for (const pasted of [token, ` http://directory.example/status#${token} `]) {
      const response = await postForm('/status', { token: pasted, action: 'show' });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.ok((await pageOf(response)).includes('ada@example.org'));
    }
  });

  it('changes what differs', async () => {
    const token = await apply('2');
    const form = {
      token,
      action: 'change',
      name: 'Ada Byron',
      email: 'ada@example.com',
      message: 'Hello.',
    };
    assert.equal((await postForm('/status', form)).status, 200);
    const status = await test.stores.applications.status(token);
    assert.equal(status?.application?.email, 'ada@example.com');
    const steps = status.history.length;
    await postForm('/status', form);
    assert.equal((await test.stores.applications.status(token))?.history.length, steps);
  });

  it('removes an optional answer that was emptied, and no other', async () => {
    const token = await apply('5');
    const form = { token, action: 'change', name: 'Ada Byron', email: 'ada@example.org' };
    await postForm('/status', { ...form, organization: 'Analytical Engines' });
    await postForm('/status', { ...form, organization: '  ' });
    const stored = await test.stores.applications.status(token);
    assert.equal(stored?.application?.organization, undefined);
    assert.equal((await postForm('/status', { ...form, name: '' })).status, 422);
    assert.equal((await test.stores.applications.status(token))?.application?.name, 'Ada Byron');
  });

  it('says what is wrong with a change and stores nothing', async () => {
    const token = await apply('3');
    const response = await postForm('/status', { token, action: 'change', email: 'ada' });
    assert.equal(response.status, 422);
    assert.ok((await pageOf(response)).includes('href="#field-email"'));
    assert.equal(
      (await test.stores.applications.status(token))?.application?.email,
      'ada@example.org',
    );
  });

  it('withdraws once that is confirmed, and nothing can be changed then', async () => {
    const token = await apply('4');
    assert.equal((await postForm('/status', { token, action: 'withdraw' })).status, 422);
    assert.equal((await test.stores.applications.status(token))?.state, 'received');
    assert.equal(
      (await postForm('/status', { token, action: 'withdraw', confirmed: 'yes' })).status,
      200,
    );
    assert.equal((await test.stores.applications.status(token))?.state, 'withdrawn');
    assert.equal((await postForm('/status', { token, action: 'change', name: 'Eve' })).status, 409);
  });

  const refused: [title: string, form: Record<string, string>, status: number][] = [
    ['without a code', { action: 'show' }, 422],
    ['with a code that nobody holds', { token: 'A'.repeat(43) }, 404],
  ];
  for (const [title, form, status] of refused) {
    it(`answers ${String(status)} ${title}`, async () => {
      const response = await postForm('/status', form);
      assert.equal(response.status, status);
      assert.match(await pageOf(response), /class="notice danger"/);
    });
  }

  it('refuses an action that it does not know', async () => {
    const response = await postForm('/status', { token: await apply('5'), action: 'erase' });
    assert.equal(response.status, 400);
  });
});
