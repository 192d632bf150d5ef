/** Single records with what belongs to them; each list is checked record by record. */
import { conveningSchema } from '@stem-ecosystems/schema/convening';
import {
  ecosystemDetailsSchema,
  organizationDetailsSchema,
  programDetailsSchema,
  type EcosystemDetails,
  type OrganizationDetails,
  type ProgramDetails,
} from '@stem-ecosystems/schema/details';
import { ecosystemSchema } from '@stem-ecosystems/schema/ecosystem';
import { organizationSchema } from '@stem-ecosystems/schema/organization';
import { parseOne, parseRecords } from '@stem-ecosystems/schema/parse';
import { programSchema } from '@stem-ecosystems/schema/program';
import type { Parsed } from '../core/reader.ts';

export function parseEcosystemDetails(json: unknown): Parsed<EcosystemDetails> {
  const parsed = parseOne(ecosystemDetailsSchema, json);
  if (!parsed.ok) return parsed;
  const organizations = parseRecords(organizationSchema, parsed.value.organizations);
  const programs = parseRecords(programSchema, parsed.value.programs);
  const convenings = parseRecords(conveningSchema, parsed.value.convenings);
  const hubs = parseRecords(ecosystemSchema, parsed.value.hubs);
  return {
    ok: true,
    value: {
      ...parsed.value,
      organizations: organizations.records,
      programs: programs.records,
      convenings: convenings.records,
      hubs: hubs.records,
    },
    issues: [organizations, programs, convenings, hubs].flatMap(({ issues }) => issues),
  };
}

export function parseOrganizationDetails(json: unknown): Parsed<OrganizationDetails> {
  const parsed = parseOne(organizationDetailsSchema, json);
  if (!parsed.ok) return parsed;
  const ecosystems = parseRecords(ecosystemSchema, parsed.value.ecosystems);
  const programs = parseRecords(programSchema, parsed.value.programs);
  return {
    ok: true,
    value: { ...parsed.value, ecosystems: ecosystems.records, programs: programs.records },
    issues: [...ecosystems.issues, ...programs.issues],
  };
}

export function parseProgramDetails(json: unknown): Parsed<ProgramDetails> {
  const parsed = parseOne(programDetailsSchema, json);
  if (!parsed.ok) return parsed;
  const { organization: given, ...program } = parsed.value;
  const organizations = parseRecords(organizationSchema, given === undefined ? [] : [given]);
  const ecosystems = parseRecords(ecosystemSchema, program.ecosystems);
  const [organization] = organizations.records;
  return {
    ok: true,
    value: {
      ...program,
      ...(organization !== undefined && { organization }),
      ecosystems: ecosystems.records,
    },
    issues: [...organizations.issues, ...ecosystems.issues],
  };
}
