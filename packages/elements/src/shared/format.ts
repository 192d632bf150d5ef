/** Numbers, distances and dates in words. Formatters cost more than formatting, so they are kept; few combinations exist. */
import type { Precision } from '@stem-ecosystems/schema/common';

/** A bound, because locales and zones come from attributes. */
const MAX_FORMATTERS = 100;
const KM_PER_MILE = 1.609344; // exact, international mile of 1959

const cache = new Map<string, unknown>();

function cached<T>(key: string, create: () => T): T {
  const found = cache.get(key) as T | undefined;
  if (found !== undefined) return found;
  if (cache.size >= MAX_FORMATTERS) cache.clear();
  const created = create();
  cache.set(key, created);
  return created;
}

/** A kept `Intl.DateTimeFormat`. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return cached(
    `date ${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, options),
  );
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(
    `number ${locale} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(locale, options),
  );
}

/** Digits grouped as the locale does. */
export function formatNumber(value: number, locale: string): string {
  return plainly(value, locale) ?? numberFormat(locale, {}).format(value);
}

/** As `formatNumber`, from a thousand on in short: "1.2K". */
export function formatCompact(value: number, locale: string): string {
  if (value < 1000) return formatNumber(value, locale);
  return numberFormat(locale, { notation: 'compact' }).format(value);
}

/**
 * A count as any formatter would write it, without the 20 ms that the first one takes to make. Undefined where that
 * depends on more: on digits that the tag asks for, or on how a country groups thousands.
 */
function plainly(value: number, locale: string): string | undefined {
  if (!Number.isInteger(value) || value < 0 || locale.includes('-u-')) return undefined;
  if (value < 1000) return String(value);
  return locale === 'en-US' ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : undefined;
}

/** The form a count takes, `{ one: '1 place', other: '{} places' }`, with the count in place of `{}`. */
export function plural(
  count: number,
  forms: { one: string; other: string; many?: string },
  locale: string,
): string {
  const rules = cached(`plural ${locale}`, () => new Intl.PluralRules(locale));
  const category = rules.select(count);
  const form =
    category === 'one'
      ? forms.one
      : category === 'many'
        ? (forms.many ?? forms.other)
        : forms.other;
  return form.replace('{}', formatNumber(count, locale));
}

export type DistanceUnit = 'mi' | 'km';

/** The unit that is usual: miles where the locale's region is one of the few that use them. */
export function usualUnit(locale: string): DistanceUnit {
  const region = new Intl.Locale(locale).maximize().region;
  return region === 'US' || region === 'GB' || region === 'LR' || region === 'MM' ? 'mi' : 'km';
}

/** Kilometres in a unit. */
export function inUnit(km: number, unit: DistanceUnit): number {
  return unit === 'mi' ? km / KM_PER_MILE : km;
}

/**
 * A distance in words: tenths below ten for a point of site precision, whole units else, since a city's centre says
 * nothing about tenths.
 */
export function formatDistance(
  km: number,
  {
    precision,
    locale,
    unit,
  }: { precision: Precision | undefined; locale: string; unit: DistanceUnit },
): string {
  const value = inUnit(km, unit);
  const digits = precision === 'site' && value < 10 ? 1 : 0;
  return numberFormat(locale, {
    style: 'unit',
    unit: unit === 'mi' ? 'mile' : 'kilometer',
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** An instant's day in the viewer's own zone, as "October 20, 2026". */
export function formatDay(instant: Date, locale: string): string {
  return dateFormat(locale, { dateStyle: 'long' }).format(instant);
}

/** The name of a country, in the locale's language; its code where the engine has no name. */
export function countryName(code: string, locale: string): string {
  const names = cached(`region ${locale}`, () => new Intl.DisplayNames(locale, { type: 'region' }));
  return names.of(code) ?? code;
}

/** A list of things in words: "a, b, and c". */
export function formatList(items: readonly string[], locale: string): string {
  return cached(
    `list ${locale}`,
    () => new Intl.ListFormat(locale, { type: 'conjunction' }),
  ).format(items);
}
