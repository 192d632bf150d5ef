import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import { vcardOf } from './vcard.ts';

describe('a card for the address book', () => {
  it('has name, address, point and website', () => {
    const record = anOrganization({ street: '123 N Main St', postalCode: '74103' });
    assert.equal(
      vcardOf({ recordType: 'organization', record }),
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:org',
        'FN:Discovery Lab',
        'ORG:Discovery Lab',
        'ADR:;;123 N Main St;Tulsa;OK;74103;US',
        'GEO:geo:36.13,-95.95',
        'URL:https://museum.example/',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('has one line for a website, whatever stands in its address', () => {
    const record = anOrganization({ website: 'https://museum.example/\r\nEND:VCARD' });
    assert.match(
      vcardOf({ recordType: 'organization', record }),
      /^URL:https:\/\/museum\.example\/END:VCARD\r\nEND:VCARD\r\n$/m,
    );
  });

  it('escapes what has a meaning of its own', () => {
    const record = anEcosystem({ name: 'Art, Science; and \\ more' });
    assert.match(
      vcardOf({ recordType: 'ecosystem', record }),
      /^FN:Art\\, Science\\; and \\\\ more\r$/m,
    );
  });

  for (const end of ['\n', '\r\n', '\r']) {
    it(`keeps ${JSON.stringify(end)} in a name from ending a line`, () => {
      const record = anEcosystem({ name: `Alliance${end}NOTE:none` });
      assert.match(vcardOf({ recordType: 'ecosystem', record }), /^FN:Alliance\\nNOTE:none\r$/m);
    });
  }

  it('folds lines at 75 octets and cuts no letter', () => {
    const record = anEcosystem({ name: 'ñ'.repeat(60) });
    const card = vcardOf({ recordType: 'ecosystem', record });
    for (const line of card.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(card.replaceAll('\r\n ', '').includes(`FN:${'ñ'.repeat(60)}`));
  });
});
