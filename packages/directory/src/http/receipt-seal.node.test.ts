import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReceiptSeal } from './receipt-seal.ts';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz012345';
const NOON = new Date('2026-03-01T12:00:00Z');
const ALMOST_TEN_PAST = new Date('2026-03-01T12:09:59Z');
const AFTER_TEN_PAST = new Date('2026-03-01T12:10:01Z');

describe('createReceiptSeal', () => {
  it('opens what it closed, for ten minutes', () => {
    const seal = createReceiptSeal();
    const sealed = seal.close(TOKEN, NOON);
    assert.equal(seal.open(sealed, ALMOST_TEN_PAST), TOKEN);
    assert.equal(seal.open(sealed, AFTER_TEN_PAST), undefined);
  });

  it('shows nothing of the token and is another one each time', () => {
    const seal = createReceiptSeal();
    const sealed = seal.close(TOKEN, NOON);
    assert.match(sealed, /^[A-Za-z0-9_-]+$/);
    assert.equal(sealed.includes(TOKEN), false);
    assert.equal(Buffer.from(sealed, 'base64url').includes(TOKEN), false);
    assert.notEqual(seal.close(TOKEN, NOON), sealed);
  });

  it('does not open what was changed, cut, or closed by another process', () => {
    const seal = createReceiptSeal();
    const sealed = seal.close(TOKEN, NOON);
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    const opened = [changed, sealed.slice(0, 20), '', createReceiptSeal().close(TOKEN, NOON)].map(
      (text) => seal.open(text, NOON),
    );
    assert.deepEqual(opened, [undefined, undefined, undefined, undefined]);
  });
});
