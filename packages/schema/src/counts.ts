/** How many records of a list have each value of what it can be filtered by. */

/** What organizations can be counted by. */
export const ORGANIZATION_COUNTS = ['sector'] as const;

/** What programs can be counted by. */
export const PROGRAM_COUNTS = ['kind', 'subject', 'grade', 'cost', 'language'] as const;

export type OrganizationCount = (typeof ORGANIZATION_COUNTS)[number];
export type ProgramCount = (typeof PROGRAM_COUNTS)[number];

/** By the name of the filter, then by value (grades as texts): how many records a list would have with that value. */
export type ListCounts = {
  [Name in OrganizationCount | ProgramCount]?: Readonly<Record<string, number>>;
};

/** The counts of an answer; what is not a whole number of at least 0 is left out. */
export function readCounts(input: unknown): ListCounts {
  const names = [...ORGANIZATION_COUNTS, ...PROGRAM_COUNTS];
  return Object.fromEntries(
    membersOf(input)
      .filter(([name]) => names.some((known) => known === name))
      .map(([name, counts]) => [name, Object.fromEntries(membersOf(counts).filter(isCount))]),
  );
}

function membersOf(input: unknown): [string, unknown][] {
  return typeof input === 'object' && input !== null ? Object.entries(input) : [];
}

function isCount(member: [string, unknown]): member is [string, number] {
  return Number.isInteger(member[1]) && Number(member[1]) >= 0;
}
