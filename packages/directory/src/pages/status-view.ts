/** One application as its sender sees it: written by the server, and as the template that status.js fills. */
import type { ApplicationEvent, ApplicationStatus } from '@stem-ecosystems/schema/application';
import type { Issue } from '@stem-ecosystems/schema/problem';
import { textField } from './form-parts.ts';
import { attributes, html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { statusStrings } from './status-page.strings.ts';

/** States in which the sender can still change something. */
const OPEN_STATES = new Set(['received', 'in-review', 'needs-information']);

export interface StatusViewOptions {
  language: Language;
  token: string;
  /** Undefined for the empty template, in which every part is present. */
  status: ApplicationStatus | undefined;
  issues?: readonly Issue[];
}

export function statusView(options: StatusViewOptions): Html {
  const { status } = options;
  const isOpen = status === undefined || OPEN_STATES.has(status.state);
  const hasAnswers = status === undefined || status.application !== undefined;
  return html`<div class="status-view">
    ${statePart(options)} ${isOpen && hasAnswers && answersPart(options)}
    ${hasAnswers && withdrawPart(options)}
  </div>`;
}

/** One step of the history. */
export function historyItem(language: Language, event: ApplicationEvent | undefined): Html {
  const strings = statusStrings[language];
  return html`<li>
    <p class="step">
      <strong data-fill="step">${event && strings.states[event.state].name}</strong>
      <span class="muted"
        ><span data-fill="by">${event && strings.by[event.by]}</span>,
        ${instant(event?.at, language, 'at')}</span
      >
    </p>
    ${
      (event === undefined || event.note !== undefined) &&
      html`<p class="note" data-fill="note">${event?.note}</p>`
    }
  </li>`;
}

function statePart({ language, status }: StatusViewOptions): Html {
  const strings = statusStrings[language];
  const state = status && strings.states[status.state];
  return html`<section class="card" aria-labelledby="state">
    <h2 id="state" tabindex="-1" data-fill="state">${state?.name}</h2>
    <p data-fill="explanation">${state?.text}</p>
    <dl class="facts">
      <div data-part="kind">
        <dt>${strings.kind}</dt>
        <dd data-fill="kind">
          ${status?.application && strings.purposes[status.application.purpose]}
        </dd>
      </div>
      <div>
        <dt>${strings.received}</dt>
        <dd>${instant(status?.receivedAt, language, 'received')}</dd>
      </div>
      <div>
        <dt>${strings.updated}</dt>
        <dd>${instant(status?.updatedAt, language, 'updated')}</dd>
      </div>
    </dl>
    <h3>${strings.history}</h3>
    <ol class="history" data-list="history">
      ${status?.history.map((event) => historyItem(language, event))}
    </ol>
  </section>`;
}

function answersPart({ language, token, status, issues }: StatusViewOptions): Html {
  const strings = statusStrings[language];
  const answers = status?.application;
  const field = { language, ...(issues && { issues }) };
  const hasQuestion = status === undefined || status.state === 'needs-information';
  return html`<section class="card" aria-labelledby="answers">
    <h2 id="answers">${strings.correctTitle}</h2>
    <p>${strings.correctLead}</p>
    <form class="form" method="post" action="/status" data-form="change">
      ${hiddenFields(token, language)}
      ${
        hasQuestion &&
        textField({
          ...field,
          name: 'answer',
          label: strings.answerTitle,
          hint: strings.answerHint,
          type: 'textarea',
          maxlength: 5000,
        })
      }
      ${textField({
        ...field,
        name: 'name',
        value: answers?.name ?? '',
        required: true,
        autocomplete: 'name',
        maxlength: 200,
      })}
      ${textField({
        ...field,
        name: 'email',
        value: answers?.email ?? '',
        type: 'email',
        required: true,
        autocomplete: 'email',
        maxlength: 254,
      })}
      ${textField({
        ...field,
        name: 'organization',
        value: answers?.organization ?? '',
        autocomplete: 'organization',
        maxlength: 200,
      })}
      ${textField({
        ...field,
        name: 'message',
        value: answers?.message ?? '',
        type: 'textarea',
        required: true,
        maxlength: 5000,
      })}
      <button class="button primary" name="action" value="change">${strings.save}</button>
    </form>
  </section>`;
}

function withdrawPart({ language, token }: StatusViewOptions): Html {
  const strings = statusStrings[language];
  return html`<section class="card" aria-labelledby="withdraw">
    <h2 id="withdraw">${strings.withdrawTitle}</h2>
    <p>${strings.withdrawLead}</p>
    <form class="form" method="post" action="/status" data-form="withdraw">
      ${hiddenFields(token, language)}
      <div class="check" data-part="confirm">
        <input type="checkbox" id="field-confirmed" name="confirmed" value="yes" required />
        <label for="field-confirmed">${strings.withdrawConfirm}</label>
      </div>
      <button class="button danger" name="action" value="withdraw">${strings.withdraw}</button>
    </form>
  </section>`;
}

function hiddenFields(token: string, language: Language): Html {
  return html`<input ${attributes({ type: 'hidden', name: 'token', value: token })} />
    <input ${attributes({ type: 'hidden', name: 'language', value: language })} />`;
}

/** In UTC and saying so; status.js shows the viewer's own time. */
function instant(iso: string | undefined, language: Language, fill: string): Html {
  const text =
    iso === undefined
      ? ''
      : new Intl.DateTimeFormat(language, {
          year: 'numeric',
          month: 'long',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          timeZone: 'UTC',
          timeZoneName: 'short',
        }).format(new Date(iso));
  return html`<time ${attributes({ datetime: iso, 'data-fill': fill })}>${text}</time>`;
}
