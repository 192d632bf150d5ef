import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationChangeSchema, applicationSchema } from './application.ts';
import { parseOne } from './parse.ts';

const contact = {
  purpose: 'contact',
  name: ' Ana Núñez ',
  email: 'ana@example.org',
  message: 'Hello.\nSecond line.',
  consent: { textVersion: '2026-11-01', at: '2026-11-22T09:30:00Z' },
};

const paths = (input: unknown): string[] => {
  const result = parseOne(applicationSchema, input);
  return result.ok ? [] : result.issues.map(({ path }) => path);
};

test('trims answers', () => {
  const result = parseOne(applicationSchema, contact);
  assert.equal(result.ok && result.value.name, 'Ana Núñez');
});

test('takes each purpose with its own required answers', () => {
  assert.deepEqual(paths(contact), []);
  assert.deepEqual(paths({ ...contact, purpose: 'join-ecosystem' }), ['ecosystemId']);
  assert.deepEqual(paths({ ...contact, purpose: 'propose-session' }), ['conveningId', 'title']);
  assert.deepEqual(paths({ ...contact, purpose: 'start-ecosystem' }), [
    'ecosystemName',
    'scope',
    'leadOrganization',
    'country',
  ]);
});

test('names the purpose that it does not know', () => {
  assert.deepEqual(paths({ ...contact, purpose: 'complain' }), ['purpose']);
});

test('refuses blank, overlong and multi-line answers', () => {
  assert.deepEqual(paths({ ...contact, name: '   ' }), ['name']);
  assert.deepEqual(paths({ ...contact, name: 'a\nb' }), ['name']);
  assert.deepEqual(paths({ ...contact, message: 'x'.repeat(5001) }), ['message']);
});

test('lets a change empty the organization, and nothing else', () => {
  const organization = parseOne(applicationChangeSchema, { organization: ' ' });
  assert.deepEqual(organization.ok && organization.value, { organization: '' });
  const name = parseOne(applicationChangeSchema, { name: ' ' });
  assert.deepEqual(name.ok ? [] : name.issues.map(({ path }) => path), ['name']);
});

test('refuses a change of nothing', () => {
  const result = parseOne(applicationChangeSchema, {});
  assert.deepEqual(result.ok ? [] : result.issues.map(({ message }) => message), [
    'Expected the input to be at least one of answer, name, email, organization, message, got {}',
  ]);
});
