/** One ecosystem with all that refers to it; each list is checked record by record. */
import { conveningSchema } from '@stem-ecosystems/schema/convening';
import { ecosystemDetailsSchema, type EcosystemDetails } from '@stem-ecosystems/schema/details';
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
