import { consentText } from '@stem-ecosystems/schema/consent';
import type { Issue } from '@stem-ecosystems/schema/problem';
import { contactStrings } from './contact-page.strings.ts';
import { errorSummary, errorText, firstIssue, textField } from './form-parts.ts';
import { attributes, html, type Html } from './html.ts';
import type { FormField } from './issue-words.ts';
import { layout, withLanguage, type PageContext } from './layout.ts';

/** An ecosystem one can write to. */
export interface Recipient {
  id: string;
  name: string;
}

export interface ContactPageOptions extends PageContext {
  /** A fresh UUID for each page that is shown; a post sent twice has the same one. */
  idempotencyKey: string;
  /** The record a correction is about, `type/id`. */
  about?: string;
  /** Name of that record. */
  aboutName?: string;
  /** The ecosystem the message is for; without it there is a choice of `recipients` and the office. */
  ecosystem?: Recipient;
  recipients: readonly Recipient[];
  /** Answers of a post that was refused, by field. */
  values?: Readonly<Record<string, string>>;
  /** Why it was refused. */
  issues?: readonly Issue[];
}

/**
 * The contact form. It is a plain form; where script runs, `<stem-join-form>` takes its place, except after a refused
 * plain post, whose answers stay in view.
 */
export function contactPage(options: ContactPageOptions): string {
  const { language, about, ecosystem, issues } = options;
  const strings = contactStrings[language];
  const title = about === undefined ? strings.title : strings.correctionTitle;
  const isEnhanced = issues === undefined;
  const form = contactForm(options);
  const main = html`<h1>${title}</h1>
    <p class="lead">${about === undefined ? strings.lead : strings.correctionLead}</p>
    <div class="card">
      ${
        isEnhanced
          ? html`<stem-join-form
              ${attributes({ purpose: 'contact', directory: '/', about, ecosystem: ecosystem?.id })}
              >${form}</stem-join-form
            >`
          : form
      }
    </div>`;
  return layout({
    ...options,
    title,
    main,
    sheets: ['forms'],
    scripts: isEnhanced ? ['/cdn/stem.js'] : [],
  });
}

function contactForm(options: ContactPageOptions): Html {
  const { language, idempotencyKey, about, values = {}, issues } = options;
  const strings = contactStrings[language];
  const field = { language, ...(issues && { issues }) };
  const value = (name: FormField): { value?: string } => {
    const text = values[name];
    return text === undefined ? {} : { value: text };
  };
  return html`<form class="form" method="post" action="/v1/applications">
    ${errorSummary(issues, language)} ${hiddenField('purpose', 'contact')}
    ${hiddenField('language', language)} ${hiddenField('idempotencyKey', idempotencyKey)}
    ${about !== undefined && hiddenField('about', about)} ${recipientField(options)}
    ${aboutLine(options)}
    ${textField({ ...field, ...value('name'), name: 'name', required: true, autocomplete: 'name', maxlength: 200 })}
    ${textField({
      ...field,
      ...value('email'),
      name: 'email',
      type: 'email',
      required: true,
      autocomplete: 'email',
      maxlength: 254,
      hint: strings.emailHint,
    })}
    ${textField({
      ...field,
      ...value('organization'),
      name: 'organization',
      autocomplete: 'organization',
      maxlength: 200,
    })}
    ${textField({
      ...field,
      ...value('message'),
      name: 'message',
      type: 'textarea',
      required: true,
      maxlength: 5000,
      hint: `${strings.messageHint} ${strings.children}`,
    })}
    ${consentField(options)}
    <button class="button primary">${strings.send}</button>
  </form>`;
}

function recipientField({
  language,
  ecosystem,
  recipients,
  values = {},
}: ContactPageOptions): Html {
  const strings = contactStrings[language];
  if (ecosystem !== undefined) {
    return html`${hiddenField('ecosystemId', ecosystem.id)}
      <p class="fact"><span class="fact-name">${strings.to}</span> ${ecosystem.name}</p>`;
  }
  const chosen = values['ecosystemId'] ?? '';
  return html`<div class="field">
    <label for="field-ecosystemId">${strings.to}</label>
    <select id="field-ecosystemId" name="ecosystemId">
      <option value="">${strings.office}</option>
      ${recipients.map(
        ({ id, name }) =>
          html`<option ${attributes({ value: id, selected: id === chosen })}>${name}</option>`,
      )}
    </select>
  </div>`;
}

function aboutLine({ language, about, aboutName }: ContactPageOptions): Html | undefined {
  if (about === undefined) return undefined;
  return html`<p class="fact">
    <span class="fact-name">${contactStrings[language].about}</span> ${aboutName ?? about}
  </p>`;
}

function consentField({ language, issues, values }: ContactPageOptions): Html {
  const strings = contactStrings[language];
  const error = firstIssue(issues, 'consent', language);
  return html`<div class="field">
    ${errorText('field-consent', error)}
    <div class="check">
      <input
        ${attributes({
          type: 'checkbox',
          id: 'field-consent',
          name: 'consent',
          value: consentText.version,
          checked: values?.['consent'] === consentText.version,
          required: true,
          'aria-describedby': `field-consent-hint${error === undefined ? '' : ' field-consent-error'}`,
          'aria-invalid': error !== undefined && 'true',
        })}
      />
      <label for="field-consent">
        ${consentText.text[language]}
        <span class="mark-required">(${strings.consentRequired})</span>
      </label>
    </div>
    <p class="hint" id="field-consent-hint">
      <a href="${withLanguage('/privacy', language)}">${strings.privacy}</a>
    </p>
  </div>`;
}

function hiddenField(name: string, value: string): Html {
  return html`<input ${attributes({ type: 'hidden', name, value })} />`;
}
