import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAnswers, type FormAnswers } from './form-answers.ts';
import { FORM_FIELDS, TAKEN_PURPOSES } from './form-fields.ts';

const FILLED = { name: 'Ana', email: 'ana@school.example', message: 'Hello' };

function answers(overrides: Partial<FormAnswers> = {}): FormAnswers {
  return {
    purpose: 'contact',
    values: FILLED,
    consentAt: new Date('2026-11-22T09:30:00Z'),
    ecosystem: undefined,
    about: undefined,
    language: 'en',
    ...overrides,
  };
}

function pathsOf(overrides: Partial<FormAnswers>): string[] {
  const checked = checkAnswers(answers(overrides));
  return checked.ok ? [] : checked.issues.map(({ path }) => path);
}

describe('checkAnswers', () => {
  it('trims what is sent and leaves out what is empty', () => {
    const values = { ...FILLED, name: '  Ana  ', organization: '   ', ecosystemId: '' };
    assert.deepEqual(checkAnswers(answers({ values })), {
      ok: true,
      application: {
        purpose: 'contact',
        language: 'en',
        name: 'Ana',
        email: 'ana@school.example',
        message: 'Hello',
        consent: { textVersion: '2026-11-22', at: '2026-11-22T09:30:00.000Z' },
      },
    });
  });

  it('names the ecosystem of the page rather than the one chosen, and what the message is about', () => {
    const checked = checkAnswers(
      answers({
        values: { ...FILLED, ecosystemId: 'boston' },
        ecosystem: 'tulsa',
        about: 'program/summer-lab',
      }),
    );
    assert.ok(checked.ok && checked.application.purpose === 'contact');
    assert.equal(checked.application.ecosystemId, 'tulsa');
    assert.equal(checked.application.about, 'program/summer-lab');
  });

  it('finds one issue for each field, and the missing consent', () => {
    const values = { name: '', email: 'ana', message: '' };
    assert.deepEqual(pathsOf({ values, consentAt: undefined }), [
      'name',
      'email',
      'message',
      'consent',
    ]);
  });

  it('sends sector and website only of those who join as an organization', () => {
    const values = {
      ...FILLED,
      ecosystemId: 'tulsa',
      organization: 'Club',
      sector: 'library',
      website: 'club.example/about',
    };
    const sent = (as: string) => {
      const checked = checkAnswers(
        answers({ purpose: 'join-ecosystem', values: { ...values, as } }),
      );
      assert.ok(checked.ok && checked.application.purpose === 'join-ecosystem');
      return [checked.application.sector, checked.application.website];
    };
    assert.deepEqual(sent('organization'), ['library', 'https://club.example/about']);
    assert.deepEqual(sent('person'), [undefined, undefined]);
  });

  it('asks an organization for its name', () => {
    const values = { ...FILLED, ecosystemId: 'tulsa', as: 'organization' };
    assert.deepEqual(pathsOf({ purpose: 'join-ecosystem', values }), ['organization']);
  });

  for (const website of ['not a site', 'javascript:alert(1)', 'ftp://a.example']) {
    it(`refuses "${website}" as a website`, () => {
      const values = {
        ...FILLED,
        ecosystemId: 'tulsa',
        as: 'organization',
        organization: 'Club',
        website,
      };
      assert.deepEqual(pathsOf({ purpose: 'join-ecosystem', values }), ['website']);
    });
  }

  for (const purpose of TAKEN_PURPOSES) {
    it(`requires of ${purpose} what its form marks as required`, () => {
      const required = FORM_FIELDS[purpose]
        .filter((field) => field.required)
        .map(({ name }) => name);
      assert.deepEqual(
        pathsOf({ purpose, values: {}, consentAt: undefined }).sort(),
        required.sort(),
      );
    });
  }
});
