import type { ApplicationStatus } from '@stem-ecosystems/schema/application';
import type { Issue } from '@stem-ecosystems/schema/problem';
import { errorSummary, textField } from './form-parts.ts';
import { attributes, html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { layout, type PageContext } from './layout.ts';
import { statusStrings, type StatusNotice, type StatusProblem } from './status-page.strings.ts';
import { historyItem, statusView } from './status-view.ts';

export interface StatusPageOptions extends PageContext {
  /** The token that was posted. */
  token?: string;
  /** What it opens. */
  status?: ApplicationStatus;
  /** What was just done. */
  notice?: StatusNotice;
  /** Why nothing is shown, or nothing was done. */
  problem?: StatusProblem;
  /** What is wrong with a change that was refused. */
  issues?: readonly Issue[];
}

/**
 * The status page. Opened as `/status#TOKEN` its script asks the directory; without script the token is typed in and
 * posted, and `status` is what it opens.
 */
export function statusPage(options: StatusPageOptions): string {
  const { language, token = '', status, notice, problem, issues } = options;
  const strings = statusStrings[language];
  const main = html`<h1>${strings.title}</h1>
    <div id="message" role="status">
      ${notice && html`<p class="notice">${strings.notices[notice]}</p>`}
      ${problem && html`<p class="notice danger">${strings.problems[problem]}</p>`}
    </div>
    ${errorSummary(issues, language)}
    <div ${attributes({ id: 'view', 'data-token': status && token })}>
      ${status && statusView({ language, token, status, ...(issues && { issues }) })}
    </div>
    ${tokenForm(options, status !== undefined)} ${withdrawDialog(language)}
    <template id="view-template"
      >${statusView({ language, token: '', status: undefined })}</template
    >
    <template id="step-template">${historyItem(language, undefined)}</template>
    <template id="words">${words(language)}</template>`;
  return layout({
    ...options,
    title: strings.title,
    main,
    sheets: ['forms', 'status'],
    scripts: ['/pages/status.js'],
    indexed: false,
  });
}

function tokenForm({ language, token }: StatusPageOptions, hidden: boolean): Html {
  const strings = statusStrings[language];
  return html`<form
    ${attributes({ id: 'token-form', class: 'form card', method: 'post', action: '/status', hidden })}
  >
    <p>${strings.lead}</p>
    <input ${attributes({ type: 'hidden', name: 'language', value: language })} />
    ${textField({
      language,
      name: 'token',
      hint: strings.tokenHint,
      required: true,
      autocomplete: 'off',
      ...(token !== undefined && { value: token }),
    })}
    <button class="button primary" name="action" value="show">${strings.show}</button>
  </form>`;
}

function withdrawDialog(language: Language): Html {
  const strings = statusStrings[language];
  return html`<dialog id="withdraw-dialog" aria-labelledby="withdraw-question">
    <form method="dialog">
      <h2 id="withdraw-question">${strings.withdrawQuestion}</h2>
      <p>${strings.withdrawLead}</p>
      <p class="actions">
        <button class="button" value="keep" autofocus>${strings.keep}</button>
        <button class="button danger" value="withdraw">${strings.withdrawConfirm}</button>
      </p>
    </form>
  </dialog>`;
}

/** The sentences status.js needs, by name. */
function words(language: Language): Html {
  const strings = statusStrings[language];
  const entries: [string, string][] = [
    ['loading', strings.loading],
    ['retry', strings.retry],
    ...Object.entries(strings.states).flatMap(([state, { name, text }]): [string, string][] => [
      [`state.${state}`, name],
      [`explanation.${state}`, text],
    ]),
    ...Object.entries(strings.purposes).map(([name, text]): [string, string] => [
      `kind.${name}`,
      text,
    ]),
    ...Object.entries(strings.by).map(([name, text]): [string, string] => [`by.${name}`, text]),
    ...Object.entries(strings.problems).map(([name, text]): [string, string] => [
      `problem.${name}`,
      text,
    ]),
    ...Object.entries(strings.notices).map(([name, text]): [string, string] => [
      `notice.${name}`,
      text,
    ]),
  ];
  return html`${entries.map(([name, text]) => html`<p ${attributes({ 'data-word': name })}>${text}</p>`)}`;
}
