/**
 * What every directory is asked in the contract suite. Together they use each parameter of each list; `isMeant` says of
 * a raw record whether the query means it, as plainly as possible and without the code under test.
 */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import type {
  ConveningQuery,
  EcosystemQuery,
  OrganizationQuery,
  ProgramQuery,
  SearchQuery,
} from '@stem-ecosystems/schema/queries';
import { ODD_ID } from './contract-records.ts';

export interface ContractQuery<Query, T> {
  query: Query;
  isMeant: (record: T) => boolean;
}

const TULSA = 'tulsa-regional-stem-alliance';
const TULSA_POINT: [number, number] = [36.154, -95.993];

export const ECOSYSTEM_QUERIES: ContractQuery<EcosystemQuery, Ecosystem>[] = [
  { query: {}, isMeant: () => true },
  {
    query: { scope: ['state', 'national'] },
    isMeant: ({ scope }) => scope === 'state' || scope === 'national',
  },
  { query: { status: ['inactive'] }, isMeant: ({ status }) => status === 'inactive' },
  {
    query: { sector: ['funder', 'library'] },
    isMeant: ({ sectors = [] }) => sectors.includes('funder') || sectors.includes('library'),
  },
  { query: { q: 'nandu' }, isMeant: ({ id }) => id === ODD_ID },
  { query: { q: 'GREEN count' }, isMeant: ({ id }) => id === 'tulsa-hub' },
  { query: { limit: 20 }, isMeant: () => true },
  {
    query: { scope: ['regional'], sector: ['business'], limit: 7 },
    isMeant: ({ scope, sectors = [] }) => scope === 'regional' && sectors.includes('business'),
  },
  {
    query: { region: ['US-OK', 'CA-BC'] },
    isMeant: ({ country, region }) =>
      (country === 'US' && region === 'OK') || (country === 'CA' && region === 'BC'),
  },
  {
    query: { country: ['IL', 'FJ'] },
    isMeant: ({ country }) => country === 'IL' || country === 'FJ',
  },
];

export const ORGANIZATION_QUERIES: ContractQuery<OrganizationQuery, Organization>[] = [
  { query: {}, isMeant: () => true },
  {
    query: { sector: ['library', 'community'] },
    isMeant: ({ sector }) => sector === 'library' || sector === 'community',
  },
  {
    query: { ecosystem: [TULSA, 'utah-stem-ecosystem'] },
    isMeant: ({ ecosystemIds }) =>
      ecosystemIds.includes(TULSA) || ecosystemIds.includes('utah-stem-ecosystem'),
  },
  { query: { q: 'twin' }, isMeant: ({ name }) => name.includes('Twin') },
  { query: { q: 'ecole nadi' }, isMeant: ({ id }) => id === 'nadi-school' },
  { query: { q: '…' }, isMeant: () => false },
  {
    query: { bbox: [-97, 35, -94, 37] },
    isMeant: ({ latitude, longitude }) =>
      longitude >= -97 && longitude <= -94 && latitude >= 35 && latitude <= 37,
  },
  { query: { bbox: [177, -20, -179, -15] }, isMeant: ({ country }) => country === 'FJ' },
  { query: { near: TULSA_POINT, limit: 250 }, isMeant: () => true },
  {
    query: { near: [-17, 179.9], radiusKm: 400, limit: 1 },
    isMeant: ({ country }) => country === 'FJ',
  },
  {
    query: {
      near: TULSA_POINT,
      radiusKm: 10,
      sector: ['museum-science-center'],
      ecosystem: [TULSA],
    },
    isMeant: ({ sector, ecosystemIds, city }) =>
      sector === 'museum-science-center' && ecosystemIds.includes(TULSA) && city === 'Tulsa',
  },
  {
    query: { sector: ['higher-education'], limit: 30 },
    isMeant: ({ sector }) => sector === 'higher-education',
  },
  {
    query: { region: ['US-CA'], sector: ['library', 'funder'], limit: 5 },
    isMeant: ({ country, region, sector }) =>
      country === 'US' && region === 'CA' && (sector === 'library' || sector === 'funder'),
  },
  {
    query: { country: ['FJ', 'IS'] },
    isMeant: ({ country }) => country === 'FJ' || country === 'IS',
  },
  { query: { region: ['US-PR'] }, isMeant: isPuertoRican },
  { query: { country: ['PR'] }, isMeant: isPuertoRican },
  {
    query: { country: ['US'], near: [18.4, -66.1], radiusKm: 200 },
    isMeant: isPuertoRican,
  },
];

/** Both of its names in ISO 3166. */
function isPuertoRican({ country, region }: Organization): boolean {
  return country === 'PR' || (country === 'US' && region === 'PR');
}

export const PROGRAM_QUERIES: ContractQuery<ProgramQuery, Program>[] = [
  { query: {}, isMeant: () => true },
  { query: { kind: ['kit', 'lab'] }, isMeant: ({ kind }) => kind === 'kit' || kind === 'lab' },
  {
    query: { subject: ['robotics', 'arts'] },
    isMeant: ({ subjects = [] }) => subjects.includes('robotics') || subjects.includes('arts'),
  },
  {
    query: { grade: [-1, 13] },
    isMeant: ({ grades }) => grades !== undefined && (grades.from === -1 || grades.to === 13),
  },
  {
    query: { grade: [6] },
    isMeant: ({ grades }) => grades !== undefined && grades.from <= 6 && grades.to >= 6,
  },
  { query: { cost: ['free'] }, isMeant: ({ cost }) => cost === 'free' },
  {
    query: { language: ['es', 'fj'] },
    isMeant: ({ languages = [] }) => languages.includes('es') || languages.includes('fj'),
  },
  { query: { ecosystem: [TULSA] }, isMeant: ({ ecosystemIds }) => ecosystemIds.includes(TULSA) },
  { query: { q: 'kit mail' }, isMeant: ({ id }) => id === 'kit' },
  { query: { q: '!', near: TULSA_POINT }, isMeant: () => false },
  {
    query: { bbox: [-180, -90, 180, 90], kind: ['kit'] },
    isMeant: ({ kind, latitude }) => kind === 'kit' && latitude !== undefined,
  },
  { query: { near: TULSA_POINT, limit: 200 }, isMeant: ({ latitude }) => latitude !== undefined },
  { query: { near: [-17, 179.9], radiusKm: 400 }, isMeant: ({ id }) => id === ODD_ID },
  {
    query: { cost: ['paid'], kind: ['summer'], limit: 25 },
    isMeant: ({ cost, kind }) => cost === 'paid' && kind === 'summer',
  },
  {
    query: { region: ['US-OK', 'MX-CMX'] },
    isMeant: ({ country, region }) =>
      (country === 'US' && region === 'OK') || (country === 'MX' && region === 'CMX'),
  },
  {
    query: { country: ['FJ'], cost: ['unknown', 'free', 'paid'] },
    isMeant: ({ id }) => id === ODD_ID,
  },
];

/** Days before the first record and after the last. */
const ALWAYS = { from: '2000-01-01T00:00:00Z', to: '2031-01-01T00:00:00Z' };

/** First day of each, `id day`, where the answer is short enough to be written down; else only compared. */
export const CONVENING_QUERIES: { query: ConveningQuery; days?: string[] }[] = [
  { query: {} },
  { query: { past: true } },
  { query: { past: true, limit: 4 } },
  { query: { past: true, from: '2015-11-01T00:00:00Z', to: '2016-01-01T00:00:00Z' } },
  { query: { ...ALWAYS, limit: 9 } },
  { query: { ...ALWAYS, kind: ['webinar', 'summit'] } },
  { query: { ...ALWAYS, mode: ['virtual'] } },
  { query: { ...ALWAYS, near: [32.7157, -117.1611], limit: 10 } },
  { query: { ...ALWAYS, near: [32.7157, -117.1611], radiusKm: 50 } },
  { query: { ...ALWAYS, q: 'nandu' }, days: [`${ODD_ID} 2030-05-02`] },
  {
    query: {
      from: '2030-04-01T00:00:00Z',
      to: '2030-04-20T00:00:00Z',
      mode: ['hybrid'],
      ecosystem: [ODD_ID],
    },
    days: ['weekly 2030-04-05', 'weekly 2030-04-12', 'weekly 2030-04-19'],
  },
  {
    query: { from: '2030-05-01T00:00:00Z', to: '2030-05-04T00:00:00Z', ecosystem: [TULSA] },
    days: [`${ODD_ID} 2030-05-02`, 'weekly 2030-05-03'],
  },
];

/** With ids of what must be found, in order, where the answer is short enough to be written down. */
export const SEARCH_QUERIES: { query: SearchQuery; found?: string[] }[] = [
  { query: {} },
  { query: { q: 'tulsa', limit: 5 } },
  { query: { q: 'stem eco', limit: 11 } },
  {
    query: { q: 'ÑANDU' },
    found: [
      `ecosystem/${ODD_ID}`,
      `program/${ODD_ID}`,
      `organization/${ODD_ID}`,
      `convening/${ODD_ID}`,
    ],
  },
  { query: { q: 'xyzzy' }, found: [] },
  { query: { q: '!!!' }, found: [] },
  { query: { q: '😀' }, found: [] },
];

/** Parameters that the queries above leave to tests of their own. */
export const ELSEWHERE = ['counts', 'cursor', 'include'];

/** What organizations are counted under: nothing, words, a box, a distance. */
export const ORGANIZATION_COUNT_QUERIES: OrganizationQuery[] = [
  { counts: ['sector'] },
  { counts: ['sector'], sector: ['library'], q: 'science' },
  { counts: ['sector'], bbox: [177, -20, -179, -15] },
  { counts: ['sector'], near: TULSA_POINT, radiusKm: 30, ecosystem: [TULSA] },
  { counts: ['sector'], region: ['US-OK', 'US-PR'], sector: ['library'] },
];

/** What programs are counted under; the second is asked page by page. */
export const PROGRAM_COUNT_QUERIES: ProgramQuery[] = [
  { counts: ['kind', 'subject', 'grade', 'cost', 'language'] },
  { counts: ['kind', 'cost'], kind: ['summer', 'club'], cost: ['free'], limit: 40 },
  { counts: ['grade', 'subject'], grade: [6], subject: ['robotics'], q: 'camp' },
  { counts: ['kind', 'language'], near: TULSA_POINT, kind: ['kit', 'lab'] },
  { counts: ['kind', 'grade'], near: TULSA_POINT, radiusKm: 50, grade: [3] },
];
