/** The facts of one record as a list of terms, then where they come from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { GradeRange, Program } from '@stem-ecosystems/schema/program';
import { correctionLink } from '../../shared/correction-link.ts';
import { dateFormat, formatList, formatNumber } from '../../shared/format.ts';
import { safeHref } from '../../shared/safe-href.ts';
import { sharedStrings } from '../../shared/shared-strings.ts';
import { pickStrings } from '../../shared/strings.ts';
import { placeName } from '../found-place.ts';
import { detailsStrings, type DetailsStrings } from './details.strings.ts';
import { factsStrings } from './facts.strings.ts';
import { lookOf } from '../list/entry-look.ts';
import { referenceOf, type MapRecord } from '../entry.ts';
import { markIcon } from '../icons.ts';
import { languageName } from './language-name.ts';
import type { MapModel } from '../map-model.ts';
import { sentence } from './sentence.ts';
import { subjectName } from './subject.strings.ts';

/** What kind of record it is, in a few words. */
export function tagsOf(found: MapRecord, model: MapModel): TemplateResult {
  const { language, strings } = model;
  const shared = pickStrings(sharedStrings, language);
  const words = pickStrings(detailsStrings, language);
  const { kind, isInactive } = lookOf(found, model);
  const { recordType, record } = found;
  const [first, ...further] =
    recordType === 'ecosystem'
      ? [shared.scope[record.scope], ...(record.sectors ?? []).map((name) => shared.sector[name])]
      : recordType === 'organization'
        ? [shared.sector[record.sector], record.role && words.role[record.role]]
        : [
            shared.programKind[record.kind],
            record.cost === 'unknown' ? undefined : words[record.cost],
            record.online === true ? words.online : undefined,
          ];
  return html`<ul class="tags">
    <li class="tag">${markIcon(kind, { isHollow: isInactive })} ${first}</li>
    ${isInactive ? html`<li class="tag inactive">${strings.inactive}</li>` : nothing}
    ${further.map((text) => (text ? html`<li class="tag">${sentence(text, model.locale)}</li>` : nothing))}
  </ul>`;
}

export function ecosystemFacts(record: Ecosystem, model: MapModel): TemplateResult {
  const { language, locale } = model;
  const words = pickStrings(detailsStrings, language);
  const { lead, serviceArea } = pickStrings(factsStrings, language);
  const learners = record.learnersServed;
  return facts({ recordType: 'ecosystem', record }, model, [
    [words.location, placeName(record, locale)],
    [serviceArea, record.serviceArea?.text],
    [lead, record.leadOrganization],
    [words.memberSince, record.cohortYear],
    [words.focusAreas, record.focusAreas && formatList(record.focusAreas, locale)],
    [words.learners, learners === undefined ? undefined : formatNumber(learners, locale)],
    [words.alsoKnownAs, record.aliases?.join(' · ')],
    ...links(record, model),
    [words.contact, linkTo(record.contactUrl)],
    [pickStrings(sharedStrings, language).source, sourceLinks(record.source)],
    [words.lastReviewed, record.lastReviewed && formatDate(record.lastReviewed, locale)],
  ]);
}

export function organizationFacts(record: Organization, model: MapModel): TemplateResult {
  const { language, locale } = model;
  const words = pickStrings(detailsStrings, language);
  const { street, postalCode } = record;
  const place = [placeName(record, locale), postalCode].filter(Boolean).join(' ');
  return facts({ recordType: 'organization', record }, model, [
    [
      street === undefined ? words.location : words.address,
      street === undefined ? place : html`${street}<br />${place}`,
    ],
    ...links(record, model),
    [pickStrings(sharedStrings, language).source, sourceLinks(record.source)],
  ]);
}

export function programFacts(record: Program, model: MapModel): TemplateResult {
  const { language, locale } = model;
  const words = pickStrings(detailsStrings, language);
  const { grades, languages = [], organizationName, schedule, subjects } = record;
  const spoken = languages.map((code) => languageName(code, locale));
  return facts({ recordType: 'program', record }, model, [
    [words.provider, organizationName],
    [words.gradesTitle, grades && sentence(gradesText(grades, words), locale)],
    [
      words.subjects,
      subjects &&
        listed(
          subjects.map((subject) => subjectName(subject, language)),
          locale,
        ),
    ],
    [words.languages, spoken.length === 0 ? undefined : listed(spoken, locale)],
    [words.schedule, schedule],
    [words.location, placeName(record, locale)],
    [words.registration, linkTo(record.registrationUrl)],
    ...links(record, model),
    [pickStrings(sharedStrings, language).source, sourceLinks(record.source)],
  ]);
}

/** "Science, engineering, and space". */
function listed(names: readonly string[], locale: string): string {
  return sentence(formatList(names, locale), locale);
}

/** "grades 3–8". */
export function gradesText({ from, to }: GradeRange, words: DetailsStrings): string {
  return words.grades(gradeName(from, words), gradeName(to, words));
}

function gradeName(grade: number, { grade: names }: DetailsStrings): string {
  if (grade < 0) return names.preschool;
  if (grade === 0) return names.kindergarten;
  return grade > 12 ? names.postSecondary : String(grade);
}

type Fact = readonly [term: string, value: string | number | TemplateResult | undefined];

/** A list of terms; below it the way to have something put right. */
function facts(found: MapRecord, model: MapModel, entries: readonly Fact[]): TemplateResult {
  const { language, loader, openSource } = model;
  return html`<dl class="facts">${entries.map(([term, value]) => fact(term, value))}</dl>
    <p class="correction-line">
      ${correctionLink(referenceOf(found), {
        language,
        baseUrl: openSource().baseUrl,
        directory: loader.directory,
      })}
    </p>`;
}

function links({ website }: { website?: string }, { language }: MapModel): Fact[] {
  return [[pickStrings(sharedStrings, language).website, linkTo(website)]];
}

function linkTo(url: string | undefined): TemplateResult | undefined {
  const href = safeHref(url);
  return href === undefined ? undefined : html`<a href=${href}>${hostOf(href)}</a>`;
}

function fact(
  term: string,
  value: string | number | TemplateResult | undefined,
): TemplateResult | typeof nothing {
  if (value === undefined || value === '') return nothing;
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** A calendar date in words; read as UTC, so that no time zone makes it the day before. */
export function formatDate(date: string, locale: string): string {
  const isMonth = date.length === 'YYYY-MM'.length;
  const options: Intl.DateTimeFormatOptions = isMonth
    ? { month: 'long', year: 'numeric', timeZone: 'UTC' }
    : { dateStyle: 'long', timeZone: 'UTC' };
  return dateFormat(locale, options).format(new Date(`${date}${isMonth ? '-01' : ''}T00:00:00Z`));
}

/** `https://www.example.org/path` → `example.org`. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Sources are joined by " ; ", each "title — URL" or words alone. */
function sourceLinks(source: string): TemplateResult {
  const parts = source.split(' ; ').map((part) => {
    const [, title, url] = /^(.*?)(?:\s[—–-]\s)?(https?:\/\/\S+)$/.exec(part.trim()) ?? [];
    const href = safeHref(url);
    if (href === undefined) return html`<li>${part}</li>`;
    return html`<li>
      <a href=${href}>${title === undefined || title === '' ? hostOf(href) : title}</a>
    </li>`;
  });
  return html`<ul class="sources small">
    ${parts}
  </ul>`;
}
