/** The sentences the form says, from the schema's issues and from what happened. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HttpError, NetworkError, TimeoutError } from '@stem-ecosystems/client/errors';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { failureWords } from './failure-words.ts';
import { checkAnswers } from './form-answers.ts';
import { aboutWords, draftNoteWords } from './form-words.ts';
import { wordIssues } from './issue-words.ts';
import { english } from './join-form-en.strings.ts';
import { spanish } from './join-form-es.strings.ts';
import { readPurpose } from './obstacle.ts';
import { explainFailure } from './send-failure.ts';
import { sendingStrings } from './sending.strings.ts';

const request = { method: 'POST', url: 'https://directory.example/v1/applications' };
const en = { purpose: 'join-ecosystem', strings: sendingStrings.en, locale: 'en-US' } as const;
const es = { purpose: 'join-ecosystem', strings: sendingStrings.es!, locale: 'es' } as const;

describe('wordIssues', () => {
  const values = {
    ecosystemId: 'tulsa',
    as: 'organization',
    name: 'x'.repeat(201),
    email: 'ana@',
    organization: 'a\nb',
    website: 'no site',
    message: ' ',
  };
  const checked = checkAnswers({
    purpose: 'join-ecosystem',
    values,
    consentAt: undefined,
    ecosystem: undefined,
    about: undefined,
    language: 'en',
  });
  const issues = checked.ok ? [] : checked.issues;

  it('tells each field in the order of the form', () => {
    assert.deepEqual(
      [...wordIssues(issues, en).byField],
      [
        ['name', 'Shorten this to at most 200 characters.'],
        ['email', 'Enter an email address like name@example.org.'],
        ['organization', 'Write this on one line.'],
        ['website', 'Enter a whole web address like https://example.org.'],
        ['message', 'Write a few words.'],
        ['consent', 'Tick the box: without your agreement nothing can be kept, or answered.'],
      ],
    );
  });

  it('says the same in Spanish', () => {
    assert.equal(
      wordIssues(issues, es).byField.get('name'),
      'Acorte este texto a 200 caracteres como máximo.',
    );
    assert.equal(wordIssues(issues, es).byField.get('message'), 'Escriba unas palabras.');
  });

  it('gives what belongs to no field as the directory says it', () => {
    const { byField, others } = wordIssues(
      [
        { path: 'ecosystems', message: 'Expected one.' },
        { path: 'city', message: 'Expected a city.', value: 7 },
      ],
      en,
    );
    assert.deepEqual(others, ['Expected one.']);
    assert.deepEqual([...byField], [['city', 'Check this answer.']]);
  });
});

describe('explainFailure', () => {
  for (const [status, reason, recoverable] of [
    [400, 'refused', true],
    [404, 'not-taken', false],
    [405, 'not-taken', false],
    [409, 'conflict', true],
    [413, 'too-large', true],
    [422, 'refused', true],
    [429, 'busy', true],
    [500, 'unexpected', true],
    [503, 'unreachable', true],
  ] as const) {
    it(`takes ${status} for "${reason}"`, () => {
      const failure = explainFailure(new HttpError({ ...request, status }));
      assert.deepEqual(failure, { reason, issues: [], recoverable });
    });
  }

  it('takes no answer, or none in time, for a directory that cannot be reached', () => {
    const failure = { reason: 'unreachable', issues: [], recoverable: true };
    assert.deepEqual(explainFailure(new NetworkError(request)), failure);
    assert.deepEqual(explainFailure(new TimeoutError({ ...request, timeoutMs: 10 })), failure);
  });

  it('takes anything else as unexpected', () => {
    assert.deepEqual(explainFailure(new Error('x')), {
      reason: 'unexpected',
      issues: [],
      recoverable: true,
    });
  });
});

describe('failureWords', () => {
  const busy = (waitSeconds: number) =>
    failureWords(
      { reason: 'busy', issues: [], waitSeconds, recoverable: true },
      en.strings,
      en.locale,
    );

  it('says how long to wait, in seconds and in minutes, and that nothing is lost', () => {
    assert.deepEqual(busy(1), [
      'The directory gets too much at once.',
      'Please wait 1 second.',
      'Nothing you typed is lost, and trying again never sends it twice.',
    ]);
    assert.equal(busy(89)[1], 'Please wait 89 seconds.');
    assert.equal(busy(90)[1], 'Please wait 2 minutes.');
  });

  it('says nothing where nothing failed', () => {
    assert.deepEqual(failureWords(undefined, en.strings, en.locale), []);
  });
});

describe('aboutWords', () => {
  const choice = { kind: 'open', ecosystems: [anEcosystem()] } as const;

  it('names an ecosystem that is known, and gives the id of anything else', () => {
    const about = (reference: string) =>
      aboutWords(reference, { ...choice, ecosystems: [...choice.ecosystems] }, english);
    assert.equal(about('ecosystem/tulsa-alliance'), 'Ecosystem: Tulsa Alliance');
    assert.equal(about('ecosystem/unknown'), 'Ecosystem: unknown');
    assert.equal(about('program/a/b'), 'Program: a/b');
  });
});

describe('draftNoteWords', () => {
  it('says when it was saved, and that it is forgotten', () => {
    const at = new Date(2026, 10, 22, 9, 30);
    assert.match(
      draftNoteWords({ kind: 'saved', at }, english, 'en-US') ?? '',
      /^Saved on this device, Nov 22, 2026, 9:30\sAM\. Kept for 30 days or until sent\.$/,
    );
    assert.equal(
      draftNoteWords({ kind: 'forgotten' }, spanish, 'es'),
      'Olvidado. El formulario está vacío.',
    );
    assert.equal(draftNoteWords(undefined, english, 'en-US'), undefined);
  });
});

describe('readPurpose', () => {
  it('takes the purposes that have a form', () => {
    assert.deepEqual(readPurpose('contact'), { purpose: 'contact' });
  });

  it('tells a purpose that has no form from one that does not exist', () => {
    const later = readPurpose('start-ecosystem');
    const unknown = readPurpose('toString');
    assert.ok('obstacle' in later && 'obstacle' in unknown);
    assert.deepEqual(later.obstacle, { kind: 'purpose-not-taken', purpose: 'start-ecosystem' });
    assert.deepEqual(unknown.obstacle, { kind: 'purpose-unknown' });
    assert.equal(
      later.error.message,
      'Expected `purpose` to be one of "join-ecosystem", "contact", got "start-ecosystem".',
    );
  });
});
