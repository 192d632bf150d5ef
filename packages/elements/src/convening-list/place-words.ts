import { attendanceModeOf } from '@stem-ecosystems/calendar/attendance-mode';
import type { Convening } from '@stem-ecosystems/schema/convening';
import { countryName } from '../shared/format.ts';

/**
 * Where a convening is: "McCormick Place, Chicago, IL"; with the country outside the United States. Empty where
 * nothing is known. Of an online one only the name counts ("Virbela virtual campus"): its city is that of the host.
 */
export function placeWords(record: Convening, locale: string): string {
  const { place } = record;
  if (place === undefined) return '';
  const { name, city, region, country } = place;
  if (attendanceModeOf(record) === 'virtual') return name ?? '';
  const nation =
    country === undefined || country === 'US' ? undefined : countryName(country, locale);
  return [name, city, region, nation].filter((part) => part !== undefined).join(', ');
}
