import type { Issue, ProblemCode } from '@stem-ecosystems/schema/problem';
import { errorStrings } from './error-page.strings.ts';
import { html, type Html } from './html.ts';
import { fieldLabels, fieldOf, wordIssue } from './issue-words.ts';
import { layout, withLanguage, type PageContext } from './layout.ts';

export interface ErrorPageOptions extends PageContext {
  /** HTTP status, 400 to 599. */
  status: number;
  code: ProblemCode;
  /** What is wrong with what was sent. */
  issues?: readonly Issue[];
  /** As the header `Retry-After` says. */
  retryAfterSeconds?: number;
}

/** An error for a person: what happened, what is safe, what to do now. */
export function errorPage(options: ErrorPageOptions): string {
  const { language, status, code, issues = [], retryAfterSeconds } = options;
  const strings = errorStrings[language];
  const { title, text } = strings.problems[code];
  const main = html`<p class="eyebrow">${strings.status(status)}</p>
    <h1>${title}</h1>
    <p class="lead">
      ${text} ${retryAfterSeconds !== undefined && strings.wait(retryAfterSeconds)}
    </p>
    ${issues.length > 0 && issueList(options, issues)}
    <p class="actions">
      <a class="button" href="${withLanguage('/', language)}">${strings.home}</a>
      <a class="button" href="${withLanguage('/contact', language)}">${strings.contact}</a>
    </p>`;
  return layout({ ...options, title, main, indexed: false });
}

function issueList({ language }: PageContext, issues: readonly Issue[]): Html {
  const strings = errorStrings[language];
  return html`<section class="summary">
    <h2>${strings.issues}</h2>
    <ul>
      ${issues.map((issue) => {
        const field = fieldOf(issue);
        return field === undefined
          ? html`<li>${issue.message}</li>`
          : html`<li>${fieldLabels[language][field]}: ${wordIssue(issue, language)}</li>`;
      })}
    </ul>
    <p>${strings.back}</p>
  </section>`;
}
