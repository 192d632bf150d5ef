/** What is near besides ecosystems: the nearest programs and organizations, each with its true distance. */
import type { Located, NearbyPlaces } from '@stem-ecosystems/client/types';
import { formatDistance, plural } from '@stem-ecosystems/elements/format';
import { safeHref } from '@stem-ecosystems/elements/safe-href';
import { sharedStrings } from '@stem-ecosystems/elements/shared-strings';
import { pickStrings } from '@stem-ecosystems/elements/strings';
import { usesMiles } from '@stem-ecosystems/geo/places';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import { html, nothing, type TemplateResult } from 'lit';
import { isInTownOf, type Origin } from './origin.ts';
import type { PopupWords } from './popup-view.ts';

const MOST = 5;

export type NearView =
  | { readonly state: 'loading'; readonly origin: Origin }
  | { readonly state: 'failed'; readonly origin: Origin }
  | { readonly state: 'loaded'; readonly origin: Origin; readonly places: NearbyPlaces };

export function nearSection(near: NearView, words: PopupWords): TemplateResult {
  const { strings } = words;
  return html`<section class="near" aria-labelledby="near" aria-busy=${near.state === 'loading'}>
    <h2 id="near">${strings.alsoNear(near.origin.label)}</h2>
    ${near.state === 'loaded' ? lists(near, words) : message(near.state, words)}
  </section>`;
}

/** What a screen reader is told once the lists have changed; empty until they have. */
export function nearStatus(near: NearView | undefined, { locale, strings }: PopupWords): string {
  if (near?.state !== 'loaded') return '';
  const { programs, organizations } = shownOf(near.places);
  return strings.nearFound(
    near.origin.label,
    plural(programs.length, strings.programCount, locale),
    plural(organizations.length, strings.organizationCount, locale),
  );
}

function shownOf({ programs, organizations }: NearbyPlaces): Omit<NearbyPlaces, 'ecosystems'> {
  return { programs: programs.slice(0, MOST), organizations: organizations.slice(0, MOST) };
}

function message(state: 'loading' | 'failed', { strings }: PopupWords): TemplateResult {
  return state === 'failed'
    ? html`<p class="notice" role="alert">${strings.nearFailed}</p>`
    : html`<p class="muted">${strings.loading}</p>`;
}

function lists(
  { origin, places }: Extract<NearView, { state: 'loaded' }>,
  words: PopupWords,
): TemplateResult {
  const { language, strings } = words;
  const shared = pickStrings(sharedStrings, language);
  const { programs, organizations } = shownOf(places);
  const isTypical = programs.some(({ confidence }) => confidence === 'medium');
  return html`${list(
    strings.programs,
    programs.map((program) => entry(program, programLine(program, words), origin, words)),
    isTypical ? shared.checkWithProvider : undefined,
  )}
  ${list(
    strings.organizations,
    organizations.map((organization) =>
      entry(organization, organizationLine(organization, words), origin, words),
    ),
  )}`;
}

function list(
  title: string,
  entries: readonly TemplateResult[],
  note?: string,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul>
      ${entries}
    </ul>
    ${note === undefined ? nothing : html`<p class="muted small">${note}</p>`}`;
}

function entry(
  record: Located<Organization | Program>,
  line: string,
  origin: Origin,
  { locale, strings }: PopupWords,
): TemplateResult {
  const { name, website, city, distanceKm, precision } = record;
  const href = safeHref(website);
  const unit = usesMiles(origin.country) ? 'mi' : 'km';
  const distance =
    city !== undefined && isInTownOf(origin, record)
      ? strings.inCity(city)
      : distanceKm === undefined
        ? ''
        : formatDistance(distanceKm, { precision, locale, unit });
  return html`<li>
    <span class="entry">
      ${href === undefined ? html`<span class="name">${name}</span>` : html`<a class="name" href=${href}>${name}</a>`}
      <span class="muted small">${line}</span>
    </span>
    <span class="distance muted small">${distance}</span>
  </li>`;
}

/** "Summer · free · Tulsa Public Schools". */
function programLine(
  { kind, cost, organizationName }: Program,
  { language, strings }: PopupWords,
): string {
  const words = pickStrings(sharedStrings, language);
  return joined(
    words.programKind[kind],
    cost === 'free' ? strings.free : undefined,
    organizationName,
  );
}

/** "Museums and science centers · Tulsa". */
function organizationLine({ sector, city }: Organization, { language }: PopupWords): string {
  return joined(pickStrings(sharedStrings, language).sector[sector], city);
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
