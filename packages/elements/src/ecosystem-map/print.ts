/** What only paper shows: it has no details to open. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import { adoptStyles } from '../shared/adopt-styles.ts';
import { pickStrings } from '../shared/strings.ts';
import type { Entry } from './entry.ts';
import { factsStrings } from './details/facts.strings.ts';
import { placeName } from './found-place.ts';
import type { MapModel } from './map-model.ts';
import { printStyles } from './print.styles.ts';

/** Lets paper look as it is meant to, and adds to the list what stands nowhere else there while it is printed. */
export function preparePrint(model: MapModel): void {
  adoptStyles(model.element.renderRoot, printStyles);
  model.element.addController(new PrintedList(model));
}

class PrintedList implements ReactiveController {
  readonly #model: MapModel;

  constructor(model: MapModel) {
    this.#model = model;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  readonly #begin = (): void => {
    this.#model.list.printedLines = printedLines;
    this.#model.update();
  };

  readonly #end = (): void => {
    this.#model.list.printedLines = undefined;
    this.#model.update();
  };
}

function printedLines({ record }: Entry, { language, locale }: MapModel): TemplateResult {
  const words = pickStrings(factsStrings, language);
  const { leadOrganization: lead, serviceArea } = record as Partial<Ecosystem>;
  const { street, postalCode } = record as Partial<Organization>;
  const address =
    street && `${street}, ${[placeName(record, locale), postalCode].filter(Boolean).join(' ')}`;
  const lines = [
    lead && `${words.lead}: ${lead}`,
    serviceArea?.text && `${words.serviceArea}: ${serviceArea.text}`,
    address,
    (record as Partial<Program>).schedule,
    record.website?.replace(/^https?:\/\/|\/$/g, ''),
  ];
  return html`<div class="print-only small">
    ${lines.map((line) => (line ? html`<div>${line}</div>` : nothing))}
  </div>`;
}
