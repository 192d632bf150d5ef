import { html, type TemplateResult } from 'lit';
import { DirectoryUnknownError } from '../shared/directory-unknown-error.ts';
import { formatDay } from '../shared/format.ts';
import { notice } from '../shared/notice.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import type { MapModel } from './map-model.ts';

/** Records are shown that were stored earlier. */
export function staleNotice(
  storedAt: Date,
  retry: () => void,
  { language, locale }: MapModel,
): TemplateResult {
  const words = pickStrings(sharedStrings, language);
  return notice('warning', words.stale(formatDay(storedAt, locale)), retry, { language });
}

/** Nothing can be shown. */
export function errorNotice(
  message: string,
  retry: () => void,
  { language }: MapModel,
): TemplateResult {
  return notice('danger', message, retry, { language, role: 'alert' });
}

/** What stands above the host's own content as long as there is nothing better. */
export function messageWithoutRecords(model: MapModel, retry: () => void): TemplateResult {
  const { language, loader, onlyId, strings } = model;
  const words = pickStrings(sharedStrings, language);
  if (loader.isLoading) return html`<p class="muted" role="status">${words.loading}</p>`;
  if (loader.records !== undefined) {
    const message = onlyId === undefined ? strings.nothingListed : strings.emptyTitle.ecosystems;
    return html`<p class="notice" role="status">${message}</p>`;
  }
  const message =
    loader.error instanceof DirectoryUnknownError ? words.noDirectory : words.unreachable;
  return errorNotice(message, retry, model);
}
