/** Whole, valid records for tests; a test names only the fields it is about. */
import type { Application } from '@stem-ecosystems/schema/application';
import type { Convening, ConveningOccurrence } from '@stem-ecosystems/schema/convening';
import type { Directory } from '@stem-ecosystems/schema/directory';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';

type ContactApplication = Extract<Application, { purpose: 'contact' }>;

/** A regional ecosystem in Tulsa, Oklahoma. */
export function anEcosystem(overrides: Partial<Ecosystem> = {}): Ecosystem {
  return {
    id: 'tulsa-alliance',
    name: 'Tulsa Alliance',
    scope: 'regional',
    status: 'active',
    city: 'Tulsa',
    region: 'OK',
    country: 'US',
    latitude: 36.154,
    longitude: -95.9928,
    precision: 'city',
    source: 'Written for a test',
    confidence: 'high',
    ...overrides,
  };
}

/** A museum that is a partner of `anEcosystem()`. */
export function anOrganization(overrides: Partial<Organization> = {}): Organization {
  return {
    id: 'discovery-lab',
    name: 'Discovery Lab',
    sector: 'museum-science-center',
    ecosystemIds: ['tulsa-alliance'],
    role: 'partner',
    city: 'Tulsa',
    region: 'OK',
    country: 'US',
    latitude: 36.13,
    longitude: -95.95,
    precision: 'site',
    website: 'https://museum.example/',
    websiteSource: 'page',
    domains: ['museum.example'],
    source: 'Written for a test',
    confidence: 'high',
    ...overrides,
  };
}

/** A free summer program of `anOrganization()`, grades 3 to 8. */
export function aProgram(overrides: Partial<Program> = {}): Program {
  return {
    id: 'summer-lab',
    name: 'Summer Lab',
    kind: 'summer',
    organizationId: 'discovery-lab',
    organizationName: 'Discovery Lab',
    ecosystemIds: ['tulsa-alliance'],
    subjects: ['science', 'engineering'],
    grades: { from: 3, to: 8 },
    cost: 'free',
    languages: ['en', 'es'],
    city: 'Tulsa',
    region: 'OK',
    country: 'US',
    latitude: 36.13,
    longitude: -95.95,
    precision: 'site',
    website: 'https://museum.example/summer',
    source: 'Written for a test',
    confidence: 'high',
    ...overrides,
  };
}

/** A three-day convening in San Diego, 20 to 22 October 2026, days only. */
export function aConvening(overrides: Partial<Convening> = {}): Convening {
  return {
    id: 'national-convening-2026',
    name: 'National Convening 2026',
    kind: 'national-convening',
    status: 'scheduled',
    when: {
      startsOn: '2026-10-20',
      endsOn: '2026-10-22',
      timeZone: 'America/Los_Angeles',
      precision: 'day',
    },
    attendanceMode: 'in-person',
    place: {
      name: 'Harbor Hall',
      city: 'San Diego',
      region: 'CA',
      country: 'US',
      latitude: 32.7157,
      longitude: -117.1611,
    },
    website: 'https://convening.example/',
    host: 'Tulsa Alliance',
    source: 'Written for a test',
    confidence: 'high',
    ...overrides,
  };
}

/** `aConvening()` as a list gives it, with the days of `when` as its one occurrence unless told otherwise. */
export function aConveningOccurrence(
  overrides: Partial<ConveningOccurrence> = {},
): ConveningOccurrence {
  const convening = aConvening(overrides);
  const { startsOn, endsOn = startsOn } = convening.when;
  const known =
    startsOn === undefined || endsOn === undefined ? {} : { occurrence: { startsOn, endsOn } };
  return { ...convening, ...known, ...overrides };
}

/** A message to `anEcosystem()`. */
export function anApplication(overrides: Partial<ContactApplication> = {}): ContactApplication {
  return {
    purpose: 'contact',
    ecosystemId: 'tulsa-alliance',
    name: 'Ana Pérez',
    email: 'ana@school.example',
    message: 'How can our school take part?',
    consent: { textVersion: '2026-11-01', at: '2026-11-22T09:30:00Z' },
    ...overrides,
  };
}

/** A live directory of one record each. */
export function aDirectory(overrides: Partial<Directory> = {}): Directory {
  return {
    name: 'Test directory',
    version: '1',
    queries: true,
    counts: { ecosystems: 1, organizations: 1, programs: 1, convenings: 1 },
    bounds: [-95.9928, 36.154, -95.9928, 36.154],
    languages: ['en', 'es'],
    attribution: [{ text: 'Written for a test' }],
    links: {},
    ...overrides,
  };
}
