import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conveningWords, ecosystemWords, organizationWords, programWords } from './record-text.ts';

const known = { source: 'a page', confidence: 'high' } as const;
const tulsa = {
  city: 'Tulsa',
  region: 'OK',
  country: 'US',
  latitude: 36.15,
  longitude: -95.99,
} as const;

describe('ecosystemWords', () => {
  it('has name, aliases, place, lead organization, service area and focus areas, each word once', () => {
    const words = ecosystemWords({
      ...known,
      ...tulsa,
      id: 'tulsa-regional-stem-alliance',
      name: 'Tulsa Regional STEM Alliance',
      scope: 'regional',
      status: 'active',
      aliases: ['TRSA'],
      leadOrganization: 'Opportunity Project',
      serviceArea: { text: 'Tulsa and Creek Counties' },
      focusAreas: ['Aviation'],
      notes: 'not searched',
    });
    assert.equal(
      words.join(' '),
      'tulsa regional stem alliance trsa ok oklahoma united states opportunity project and creek counties aviation',
    );
  });
});

describe('organizationWords', () => {
  it('has name, place and postal code', () => {
    const words = organizationWords({
      ...known,
      id: 'husavik-whale-museum',
      name: 'Húsavík Whale Museum',
      sector: 'museum-science-center',
      ecosystemIds: [],
      city: 'Húsavík',
      country: 'IS',
      postalCode: '640',
      latitude: 66.05,
      longitude: -17.34,
    });
    assert.equal(words.join(' '), 'husavik whale museum iceland 640');
  });
});

describe('programWords', () => {
  it('has name, organization, subjects and place', () => {
    const words = programWords({
      ...known,
      id: 'x',
      name: 'Robotics Club',
      kind: 'club',
      organizationName: 'City Library',
      ecosystemIds: [],
      subjects: ['robotics', 'coding'],
      cost: 'free',
      city: 'Monterrey',
      region: 'NLE',
      country: 'MX',
    });
    assert.equal(
      words.join(' '),
      'robotics club city library coding monterrey nle nuevo leon mexico',
    );
  });

  it('has no more than the name of a program without a place', () => {
    const words = programWords({
      ...known,
      id: 'x',
      name: 'Kits',
      kind: 'kit',
      ecosystemIds: [],
      cost: 'unknown',
    });
    assert.deepEqual(words, ['kits']);
  });
});

describe('conveningWords', () => {
  it('has name, series, host, focus, venue and place', () => {
    const words = conveningWords({
      ...known,
      id: 'x',
      name: 'Spring Convening',
      series: 'National Convening',
      kind: 'national-convening',
      status: 'scheduled',
      when: { startsOn: '2026-05-05', precision: 'day' },
      host: 'TIES',
      focus: 'Workforce',
      place: { name: 'Gathering Place', city: 'Tulsa', region: 'OK', country: 'US' },
    });
    assert.equal(
      words.join(' '),
      'spring convening national ties workforce gathering place tulsa ok oklahoma united states',
    );
  });
});
