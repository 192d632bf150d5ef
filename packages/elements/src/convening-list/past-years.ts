/** What is over, year by year. Pure. */
import type { Entry } from './entries.ts';

/** Past entries by the year they began in, in the order given. */
export function groupByYear(entries: readonly Entry[]): { year: string; entries: Entry[] }[] {
  const years = new Map<string, Entry[]>();
  for (const entry of entries) {
    const year = (entry.dates[0]?.startsOn ?? '').slice(0, 4);
    const members = years.get(year) ?? [];
    years.set(year, members);
    members.push(entry);
  }
  return [...years].map(([year, members]) => ({ year, entries: members }));
}
