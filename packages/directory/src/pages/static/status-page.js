import { changesOf, showLocalTimes, statusView, word } from './status-view.js';

/**
 * @typedef {import('@stem-ecosystems/schema/application').ApplicationStatus} ApplicationStatus
 * @typedef {import('@stem-ecosystems/schema/application').ApplicationChange} ApplicationChange
 * @typedef {Pick<Window, 'fetch' | 'location' | 'history' | 'addEventListener'>} Surroundings
 */

const ADDRESS = '/v1/applications/status';

/** Answers of the directory that have words of their own; any other is as if it could not be reached. */
const PROBLEMS = new Map([
  [400, 'token-unknown'],
  [401, 'token-unknown'],
  [404, 'token-unknown'],
  [409, 'closed'],
  [413, 'invalid'],
  [422, 'invalid'],
  [429, 'rate-limited'],
]);

/** Brings the status page to life. Its token stands in the fragment, which no server ever sees. */
export class StatusPage {
  #root;
  #surroundings;
  #view;
  #message;
  #tokenForm;
  #dialog;
  #token = '';
  /** Ends the question before: only the answer to the last one is shown. */
  #asking = new AbortController();

  /**
   * @param {HTMLElement} root holds the page
   * @param {Surroundings} surroundings
   */
  constructor(root, surroundings) {
    this.#root = root;
    this.#surroundings = surroundings;
    this.#view = find(root, '#view', HTMLElement);
    this.#message = find(root, '#message', HTMLElement);
    this.#tokenForm = find(root, '#token-form', HTMLFormElement);
    this.#dialog = find(root, '#withdraw-dialog', HTMLDialogElement);
  }

  /** Shows what the fragment opens. Where the server has shown it already, its address becomes one to keep. */
  start() {
    const { location } = this.#surroundings;
    this.#root.addEventListener('submit', (event) => this.#onSubmit(event));
    this.#dialog.addEventListener('close', () => void this.#onDialogClose());
    this.#surroundings.addEventListener('hashchange', () => this.#open(location.hash));
    showLocalTimes(this.#root);
    const shown = this.#view.dataset['token'];
    if (shown !== undefined) {
      this.#token = shown;
      this.#keepInAddress();
      this.#askByDialog();
    } else if (location.hash.length > 1) {
      this.#tokenForm.hidden = true;
      this.#open(location.hash);
    }
  }

  /** @param {string} text a token, or the whole link with one */
  #open(text) {
    this.#token = text.slice(text.indexOf('#') + 1).trim();
    if (this.#token === '') {
      this.#refuse('token-missing');
      return;
    }
    this.#keepInAddress();
    void this.#ask('GET');
  }

  /** In the address, and in those of the other languages: who changes the language goes on reading the same. */
  #keepInAddress() {
    const { history, location } = this.#surroundings;
    history.replaceState(null, '', `${location.pathname}${location.search}#${this.#token}`);
    for (const link of this.#root.querySelectorAll('a')) {
      if (link.hreflang !== '') link.hash = this.#token;
    }
  }

  /**
   * @param {'GET' | 'PATCH' | 'DELETE'} method
   * @param {ApplicationChange} [change]
   * @returns {Promise<boolean>} whether it was done and its answer is shown
   */
  async #ask(method, change) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#say('loading');
    try {
      const response = await this.#fetch(method, change, signal);
      const status = response.ok ? await response.json() : undefined;
      if (signal.aborted) return false;
      if (response.ok) this.#show(status);
      else this.#refuse(PROBLEMS.get(response.status) ?? 'offline');
      return response.ok;
    } catch {
      // No answer, or half of one: said in words, with a way to try again.
      if (!signal.aborted) this.#refuse('offline');
      return false;
    }
  }

  /**
   * @param {string} method
   * @param {ApplicationChange | undefined} change
   * @param {AbortSignal} signal
   */
  #fetch(method, change, signal) {
    const { fetch } = this.#surroundings;
    return fetch(ADDRESS, {
      method,
      signal,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.#token}`,
        ...(change && { 'content-type': 'application/json' }),
      },
      ...(change && { body: JSON.stringify(change) }),
    });
  }

  /** @param {ApplicationStatus} status */
  #show(status) {
    this.#message.replaceChildren();
    this.#tokenForm.hidden = true;
    this.#view.replaceChildren(statusView(this.#root, status, this.#token));
    this.#askByDialog();
  }

  /** @param {string} problem */
  #refuse(problem) {
    this.#say(`problem.${problem}`, 'danger');
    if (problem.startsWith('token-')) {
      this.#view.replaceChildren();
      this.#tokenForm.hidden = false;
    }
    if (problem === 'offline' && this.#view.childElementCount === 0) {
      this.#message.append(this.#retryButton());
    }
  }

  /**
   * @param {string} name of the words
   * @param {string} [kind]
   */
  #say(name, kind) {
    const notice = document.createElement('p');
    notice.className = kind === undefined ? 'notice' : `notice ${kind}`;
    notice.textContent = word(this.#root, name);
    this.#message.replaceChildren(notice);
    this.#message.scrollIntoView({ block: 'nearest' });
  }

  #retryButton() {
    const button = document.createElement('button');
    button.className = 'button';
    button.textContent = word(this.#root, 'retry');
    button.addEventListener('click', () => void this.#ask('GET'));
    return button;
  }

  /** With script a dialog asks whether to withdraw, instead of the box to tick. */
  #askByDialog() {
    this.#view.querySelector('[data-part="confirm"]')?.remove();
  }

  /** @param {SubmitEvent} event */
  #onSubmit(event) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method === 'dialog') return;
    event.preventDefault();
    if (form === this.#tokenForm) {
      this.#open(String(new FormData(form).get('token') ?? ''));
    } else if (form.dataset['form'] === 'change') {
      void this.#change(form);
    } else {
      this.#dialog.returnValue = 'keep';
      this.#dialog.showModal();
    }
  }

  /** @param {HTMLFormElement} form */
  async #change(form) {
    const change = changesOf(form);
    if (Object.keys(change).length === 0) this.#say('notice.unchanged');
    else if (await this.#ask('PATCH', change)) this.#finish('changed');
  }

  async #onDialogClose() {
    if (this.#dialog.returnValue === 'withdraw' && (await this.#ask('DELETE'))) {
      this.#finish('withdrawn');
    }
  }

  /** @param {string} notice */
  #finish(notice) {
    find(this.#view, '[data-fill="state"]', HTMLElement).focus();
    this.#say(`notice.${notice}`);
  }
}

/**
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
function find(root, selector, type) {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`Expected the page to have "${selector}".`);
  return element;
}
