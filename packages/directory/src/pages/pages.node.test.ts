/** What holds for every page, in both languages and with hostile values. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ApplicationStatus } from '@stem-ecosystems/schema/application';
import { contactPage } from './contact-page.ts';
import { errorPage } from './error-page.ts';
import { escapeHtml } from './html.ts';
import { homePage } from './home-page.ts';
import type { Language } from './language.ts';
import type { PageContext } from './layout.ts';
import { privacyPage } from './privacy-page.ts';
import { startPage } from './start-page.ts';
import { receiptPage } from './receipt-page.ts';
import { statusPage } from './status-page.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
const KEY = '0190a5b0-0000-7000-8000-000000000000';

function aStatus(text: string): ApplicationStatus {
  return {
    state: 'needs-information',
    receivedAt: '2026-11-20T15:02:00Z',
    updatedAt: '2026-11-22T09:30:00Z',
    application: {
      purpose: 'contact',
      name: text,
      email: text,
      organization: text,
      message: text,
      consent: { textVersion: '2026-11-22', at: '2026-11-20T15:02:00Z' },
    },
    history: [{ at: '2026-11-22T09:30:00Z', by: 'office', state: 'needs-information', note: text }],
  };
}

const STATIC = new URL('./static/', import.meta.url);

/** @throws where there is no such style sheet */
function classesIn(file: string): Set<string> {
  const rules = readFileSync(new URL(file, STATIC), 'utf8');
  return new Set([...rules.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
}

const styledClasses = new Set(
  readdirSync(STATIC)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...classesIn(file)]),
);

/** Every page, each value that can come from outside being `text`. */
function allPages(context: PageContext, text: string): Record<string, string> {
  const issues = [
    { path: 'email', message: text, value: text },
    { path: text, message: text, value: text },
  ];
  const counts = { ecosystems: 99, organizations: 643, programs: 417, convenings: 33 };
  const contact = { ...context, idempotencyKey: text, recipients: [{ id: text, name: text }] };
  return {
    home: homePage({
      ...context,
      origin: text,
      counts,
      paths: ['/examples/museum/', `/examples/${text}/`, '/cdn/stem.js'],
    }),
    contact: contactPage({ ...contact, about: text, aboutName: text }),
    contactEcosystem: contactPage({ ...contact, ecosystem: { id: text, name: text } }),
    contactRefused: contactPage({
      ...contact,
      values: { name: text, message: text, ecosystemId: text },
      issues,
    }),
    status: statusPage(context),
    statusShown: statusPage({
      ...context,
      token: text,
      status: aStatus(text),
      issues,
      problem: 'invalid',
    }),
    statusUnknown: statusPage({ ...context, token: text, problem: 'token-unknown' }),
    receipt: receiptPage({ ...context, token: text, statusUrl: `javascript:${text}` }),
    error: errorPage({
      ...context,
      status: 422,
      code: 'invalid-body',
      issues,
      retryAfterSeconds: 5,
    }),
    privacy: privacyPage(context),
    start: startPage(context),
  };
}

/** The page without the white space of its templates. */
function tidy(page: string): string {
  return page.replace(/\s+/g, ' ').replace(/ ?([<>]) ?/g, '$1');
}

function contextOf(language: Language): PageContext {
  return { language, directoryName: 'Test directory', path: '/somewhere?a=b' };
}

for (const language of ['en', 'es'] as const) {
  for (const [name, page] of Object.entries(allPages(contextOf(language), 'Harmless'))) {
    describe(`${name} page in ${language}`, () => {
      it('is one document that names its language', () => {
        assert.match(page, new RegExp(`^<!doctype html>\\s*<html lang="${language}" dir="ltr">`));
        assert.equal(page.match(/<h1/g)?.length, 1);
        assert.equal(page.match(/<main /g)?.length, 1);
      });

      it('has no inline script, style or handler, and asks no other host', () => {
        assert.doesNotMatch(page, /<script(?![^>]* src="\/)[^>]*>/);
        assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=/);
        assert.doesNotMatch(page, /(?:src|action)="(?!\/(?!\/))/);
        assert.doesNotMatch(page, /<link[^>]*href="(?!\/(?!\/))/);
      });

      it('links the style sheets that its classes are in', () => {
        const linked = [...page.matchAll(/<link rel="stylesheet" href="\/pages\/([^"]*)"/g)];
        const own = new Set(linked.flatMap(([, file = '']) => [...classesIn(file)]));
        const used = [...page.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list = '']) =>
          list.split(/\s+/),
        );
        assert.deepEqual(
          used.filter((name) => styledClasses.has(name) && !own.has(name)),
          [],
        );
      });

      it('leads to itself in the other language', () => {
        assert.match(page, /href="\/somewhere\?a=b&#38;lang=en"/);
        assert.match(page, /href="\/somewhere\?a=b&#38;lang=es"/);
        assert.match(
          page,
          new RegExp(`lang="${language}" hreflang="${language}" aria-current="true"`),
        );
      });

      it('uses each id once outside its templates', () => {
        const ids = [
          ...page.replace(/<template[^]*?<\/template>/g, '').matchAll(/\sid="([^"]*)"/g),
        ].map(([, id]) => id);
        assert.deepEqual(ids, [...new Set(ids)]);
      });

      it('labels and describes by ids that are there', () => {
        const shown = page.replace(/<template[^]*?<\/template>/g, '');
        const ids = new Set([...shown.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
        const used = [
          ...shown.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g),
        ].flatMap(([, list]) => (list ?? '').split(' '));
        assert.deepEqual(
          used.filter((id) => !ids.has(id)),
          [],
        );
      });
    });
  }
}

for (const [name, page] of Object.entries(
  allPages({ ...contextOf('en'), directoryName: HOSTILE, path: HOSTILE }, HOSTILE),
)) {
  it(`${name} page lets nothing from outside become markup`, () => {
    const rest = page.replaceAll(escapeHtml(HOSTILE), '');
    assert.notEqual(rest, page);
    assert.doesNotMatch(rest, /alert\(1\)/);
    assert.doesNotMatch(page, /href="javascript:/);
  });
}

/** The pages without the white space of their templates. */
const tidied = {
  homePage: (options: Parameters<typeof homePage>[0]) => tidy(homePage(options)),
  contactPage: (options: Parameters<typeof contactPage>[0]) => tidy(contactPage(options)),
  statusPage: (options: Parameters<typeof statusPage>[0]) => tidy(statusPage(options)),
  receiptPage: (options: Parameters<typeof receiptPage>[0]) => tidy(receiptPage(options)),
  errorPage: (options: Parameters<typeof errorPage>[0]) => tidy(errorPage(options)),
};

describe('homePage', () => {
  const options = {
    ...contextOf('en'),
    origin: 'https://directory.example',
    counts: { ecosystems: 1, organizations: 2, programs: 3, convenings: 4000 },
  };

  it('leads only to what there is', () => {
    const page = tidied.homePage({ ...options, paths: ['/openapi.json'] });
    assert.match(page, /<a href="\/openapi.json">API reference<\/a>/);
    assert.doesNotMatch(page, /\/examples\/|<stem-|<script/);
  });

  it('shows the map and the snippets where the elements are there', () => {
    const page = tidied.homePage({ ...options, paths: ['/cdn/stem.js'] });
    assert.match(page, /<stem-ecosystem-map directory="\/">/);
    assert.match(
      page,
      /&#60;script type=&#34;module&#34; src=&#34;https:\/\/directory.example\/cdn\/stem.js&#34;&#62;/,
    );
  });

  it('groups the digits of counts as the language does', () => {
    assert.match(tidied.homePage({ ...options, paths: [] }), /<strong>4,000<\/strong>convenings/);
    assert.match(
      tidied.homePage({
        ...options,
        language: 'es',
        counts: { ...options.counts, convenings: 40000 },
        paths: [],
      }),
      /<strong>40.000<\/strong>encuentros/,
    );
  });
});

describe('contactPage', () => {
  const options = {
    ...contextOf('en'),
    idempotencyKey: KEY,
    recipients: [{ id: 'tulsa', name: 'Tulsa' }],
  };

  it('posts the fields of the contract without script, under a key of its own', () => {
    const page = tidied.contactPage({ ...options, about: 'ecosystem/tulsa' });
    assert.match(page, /<form class="form" method="post" action="\/v1\/applications">/);
    const names = [...page.matchAll(/<(?:input|select|textarea)[^>]*\sname="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(names.sort(), [
      'about',
      'consent',
      'ecosystemId',
      'email',
      'idempotencyKey',
      'language',
      'message',
      'name',
      'organization',
      'purpose',
    ]);
    assert.match(page, new RegExp(`name="idempotencyKey" value="${KEY}"`));
    assert.match(page, /name="consent"\s+value="2026-11-22"/);
  });

  it('wraps the form in the element that takes its place', () => {
    const page = tidied.contactPage({
      ...options,
      about: 'ecosystem/tulsa',
      ecosystem: { id: 'tulsa', name: 'Tulsa' },
    });
    assert.match(
      page,
      /<stem-join-form\s+purpose="contact" directory="\/" about="ecosystem\/tulsa" ecosystem="tulsa"/,
    );
    assert.match(page, /<script type="module" src="\/cdn\/stem.js">/);
  });

  it('keeps the answers of a refused post in view, without the element', () => {
    const page = tidied.contactPage({
      ...options,
      values: { name: 'Ana', email: 'ana', ecosystemId: 'tulsa' },
      issues: [
        {
          path: 'email',
          message: 'Expected `email` to be an e-mail address, got "ana"',
          value: 'ana',
        },
        { path: 'consent', message: 'Expected `consent` to be an object, got nothing' },
      ],
    });
    assert.doesNotMatch(page, /<stem-join-form|cdn/);
    assert.match(page, /<option value="tulsa" selected>/);
    assert.match(
      page,
      /name="name" required autocomplete="name" maxlength="200" type="text" value="Ana"/,
    );
    assert.match(page, /2 answers need another look/);
    assert.match(
      page,
      /<a href="#field-email">Your email: Enter an email address like name@example.org.<\/a/,
    );
    assert.match(page, /id="field-email-error">Enter an email address like name@example.org.</);
    assert.match(page, /aria-describedby="field-consent-hint field-consent-error"/);
  });

  it('keeps the box ticked after a refused post, for the text that is shown', () => {
    const page = (consent: string) =>
      tidied.contactPage({ ...options, values: { consent }, issues: [] });
    assert.match(page('2026-11-22'), /value="2026-11-22" checked required/);
    assert.doesNotMatch(page('2025-01-01'), /checked/);
  });
});

describe('errorPage', () => {
  it('tells how long to wait, in seconds and in minutes', () => {
    const error = (retryAfterSeconds: number) =>
      tidied.errorPage({
        ...contextOf('en'),
        status: 429,
        code: 'rate-limited',
        retryAfterSeconds,
      });
    assert.match(error(1), /Please wait 1 second\./);
    assert.match(error(61), /Please wait 61 seconds\./);
    assert.match(error(100), /Please wait 2 minutes\./);
  });

  it('words each issue of a known field, and gives the others as they are', () => {
    const page = tidied.errorPage({
      ...contextOf('es'),
      status: 422,
      code: 'invalid-body',
      issues: [
        {
          path: 'message',
          message: 'Expected `message` to be at most 5000 characters, got "…"',
          value: 'x',
        },
        { path: 'idempotencyKey', message: 'Expected `idempotencyKey` to be a UUID' },
      ],
    });
    assert.match(page, /Mensaje: Acorte este texto a 5000 caracteres como máximo\./);
    assert.match(page, /Expected `idempotencyKey` to be a UUID/);
  });
});

describe('statusPage', () => {
  it('can be used without script: the code is posted', () => {
    const page = tidied.statusPage(contextOf('en'));
    assert.match(page, /<form id="token-form" class="form card" method="post" action="\/status">/);
    assert.match(page, /<button class="button primary" name="action" value="show">/);
  });

  it('shows state, question and answers of what a code opens', () => {
    const page = tidied.statusPage({
      ...contextOf('en'),
      token: 'abc',
      status: aStatus('Which county?'),
    });
    assert.match(
      page,
      /<h2 id="state" tabindex="-1" data-fill="state">There is a question for you<\/h2>/,
    );
    assert.match(
      page,
      /<time datetime="2026-11-20T15:02:00Z" data-fill="received">November 20, 2026 at 3:02 PM UTC<\/time>/,
    );
    assert.match(page, /data-fill="note">Which county\?</);
    assert.match(page, /name="answer"/);
    assert.match(page, /name="confirmed" value="yes" required/);
  });

  const formsOf = (status: ApplicationStatus): string[] => {
    const page = tidied.statusPage({ ...contextOf('en'), token: 'abc', status });
    const shown = page.replace(/<template[^]*?<\/template>/g, '');
    return [...shown.matchAll(/data-form="(\w+)"/g)].map(([, name = '']) => name);
  };

  for (const state of ['accepted', 'declined', 'merged'] as const) {
    it(`offers to erase, and not to change, what is ${state}`, () => {
      assert.deepEqual(formsOf({ ...aStatus('x'), state }), ['withdraw']);
    });
  }

  it('offers nothing once the answers are erased', () => {
    const { application: _erased, ...status } = aStatus('x');
    assert.deepEqual(formsOf({ ...status, state: 'withdrawn' }), []);
    assert.deepEqual(formsOf({ ...status, state: 'accepted' }), []);
  });
});

describe('receiptPage', () => {
  it('gives the private link, and a way to the status without script', () => {
    const statusUrl = 'https://directory.example/status#abc';
    const page = tidied.receiptPage({ ...contextOf('en'), token: 'abc', statusUrl });
    assert.match(page, /<a href="https:\/\/directory.example\/status#abc"/);
    assert.match(page, /<input type="hidden" name="token" value="abc" \/>/);
  });
});
