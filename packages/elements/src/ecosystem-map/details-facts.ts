/** The facts of one ecosystem as a list of terms, then where they come from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { correctionLink } from '../shared/correction-link.ts';
import { dateFormat, formatList, formatNumber } from '../shared/format.ts';
import { safeHref } from '../shared/safe-href.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { placeName } from './found-place.ts';
import { detailsStrings } from './details.strings.ts';
import type { MapModel } from './map-model.ts';

/** Everything the record itself says. */
export function factsOf(record: Ecosystem, model: MapModel): TemplateResult {
  const { language, locale } = model;
  const shared = pickStrings(sharedStrings, language);
  const words = pickStrings(detailsStrings, language);
  const website = safeHref(record.website);
  const contact = safeHref(record.contactUrl);
  return html`<dl class="facts">
      ${fact(words.location, placeName(record, locale))}
      ${fact(model.strings.serviceArea, record.serviceArea?.text)}
      ${fact(model.strings.lead, record.leadOrganization)}
      ${fact(words.memberSince, record.cohortYear)}
      ${fact(words.focusAreas, record.focusAreas && formatList(record.focusAreas, locale))}
      ${fact(
        words.learners,
        record.learnersServed === undefined
          ? undefined
          : formatNumber(record.learnersServed, locale),
      )}
      ${fact(words.alsoKnownAs, record.aliases?.join(' · '))}
      ${fact(shared.website, website && html`<a href=${website}>${hostOf(website)}</a>`)}
      ${fact(words.contact, contact && html`<a href=${contact}>${hostOf(contact)}</a>`)}
      ${fact(shared.source, sourceLinks(record.source))}
      ${fact(words.lastReviewed, record.lastReviewed && formatDate(record.lastReviewed, locale))}
    </dl>
    <p class="correction-line">
      ${correctionLink(`ecosystem/${record.id}`, {
        language,
        baseUrl: model.openSource().baseUrl,
        directory: model.loader.directory,
      })}
    </p>`;
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
