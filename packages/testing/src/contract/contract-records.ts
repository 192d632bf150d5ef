/** The records of the contract suites: the bundled directory, and beside it what real data does not have yet. */
import { readFile } from 'node:fs/promises';
import type { Convening } from '@stem-ecosystems/schema/convening';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import { aConvening, anEcosystem, anOrganization, aProgram } from '../builders.ts';

export interface ContractRecords {
  ecosystems: Ecosystem[];
  organizations: Organization[];
  programs: Program[];
  convenings: Convening[];
}

/** Every character that means something in a URL, a file name or a list of values. */
export const ODD_ID = 'ñ/b c%20+ü?#&=';

const TULSA = 'tulsa-regional-stem-alliance';
const TAVEUNI = {
  city: 'Taveuni',
  region: 'N',
  country: 'FJ',
  latitude: -16.84,
  longitude: -179.97,
} as const;
const NADI = {
  city: 'Nadi',
  region: 'W',
  country: 'FJ',
  latitude: -17.8,
  longitude: 177.42,
} as const;

const FURTHER: ContractRecords = {
  ecosystems: [
    anEcosystem({
      id: ODD_ID,
      name: 'Ñandú 100% Ecosystem',
      scope: 'national',
      ...NADI,
      sectors: ['library'],
    }),
    anEcosystem({
      id: 'tulsa-hub',
      name: 'Tulsa Hub',
      aliases: ['Green Country'],
      parentId: TULSA,
      status: 'inactive',
    }),
  ],
  organizations: [
    anOrganization({
      id: ODD_ID,
      name: 'Ñandú Library',
      sector: 'library',
      ecosystemIds: [ODD_ID],
      ...TAVEUNI,
    }),
    anOrganization({
      id: 'nadi-school',
      name: 'École de Nadi',
      sector: 'prek12-school',
      ecosystemIds: [],
      ...NADI,
    }),
    withoutRegion(
      anOrganization({
        id: 'anasco-dojo',
        name: 'Añasco Dojo',
        ecosystemIds: [],
        city: 'Añasco',
        country: 'PR',
        latitude: 18.29526,
        longitude: -67.151173,
      }),
    ),
    anOrganization({ id: 'twin-b', name: 'Twin', ecosystemIds: [TULSA] }),
    anOrganization({ id: 'twin-a', name: 'Twin', ecosystemIds: [TULSA] }),
    anOrganization({ id: 'hearsay', name: 'Hearsay Museum', confidence: 'low' }),
  ],
  programs: [
    withoutPlace(
      aProgram({ id: 'kit', name: 'Kit by mail', kind: 'kit', ecosystemIds: [], online: true }),
    ),
    aProgram({
      id: ODD_ID,
      name: 'Ñandú Lab',
      // Of low confidence, so not listed.
      organizationId: 'hearsay',
      grades: { from: -1, to: 13 },
      languages: ['fj'],
      ...TAVEUNI,
    }),
    aProgram({ id: 'hearsay', name: 'Hearsay Camp', confidence: 'low' }),
  ],
  convenings: [
    aConvening({
      id: ODD_ID,
      name: 'Ñandú Summit',
      kind: 'summit',
      ecosystemIds: [TULSA],
      when: day('2030-05-02'),
    }),
    aConvening({
      id: 'weekly',
      name: 'Weekly call',
      kind: 'working-group',
      attendanceMode: 'hybrid',
      ecosystemIds: [TULSA, ODD_ID],
      when: {
        startsOn: '2030-03-01',
        startTime: '16:00',
        endTime: '17:00',
        timeZone: 'America/Chicago',
        precision: 'time',
        recurrence: 'FREQ=WEEKLY;COUNT=12',
      },
    }),
    aConvening({
      id: 'hearsay',
      name: 'Hearsay Summit',
      when: day('2030-05-03'),
      confidence: 'low',
    }),
  ],
};

function day(startsOn: string): Convening['when'] {
  return { startsOn, endsOn: startsOn, timeZone: 'America/Chicago', precision: 'day' };
}

function withoutRegion({ region: _, ...organization }: Organization): Organization {
  return organization;
}

function withoutPlace({
  latitude: _,
  longitude: _lng,
  precision: _precision,
  ...program
}: Program): Program {
  return program;
}

export async function readContractRecords(): Promise<ContractRecords> {
  return {
    ecosystems: [...(await bundled<Ecosystem>('ecosystems')), ...FURTHER.ecosystems],
    organizations: [...(await bundled<Organization>('organizations')), ...FURTHER.organizations],
    programs: [...(await bundled<Program>('programs')), ...FURTHER.programs],
    convenings: [...(await bundled<Convening>('convenings')), ...FURTHER.convenings],
  };
}

async function bundled<T>(name: string): Promise<T[]> {
  return JSON.parse(
    await readFile(new URL(`../../../../data/${name}.json`, import.meta.url), 'utf8'),
  ) as T[];
}
