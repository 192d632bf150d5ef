/** Fills the page's own templates. All words stand in the page, in its language. */

/**
 * @typedef {import('@stem-ecosystems/schema/application').ApplicationStatus} ApplicationStatus
 * @typedef {import('@stem-ecosystems/schema/application').ApplicationEvent} ApplicationEvent
 * @typedef {import('@stem-ecosystems/schema/application').ApplicationChange} ApplicationChange
 */

const CHANGEABLE = /** @type {const} */ (['answer', 'name', 'email', 'organization', 'message']);
const OPEN_STATES = ['received', 'in-review', 'needs-information'];

/**
 * One sentence of the page, by its name in `<template id="words">`.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {string} the name itself where the page has no such sentence: a newer directory may know more states
 */
export function word(root, name) {
  const words = /** @type {HTMLTemplateElement | null} */ (root.querySelector('#words'));
  return words?.content.querySelector(`[data-word="${CSS.escape(name)}"]`)?.textContent ?? name;
}

/**
 * The view of an application, ready to be put in the page.
 * @param {ParentNode} root
 * @param {ApplicationStatus} status
 * @param {string} token
 * @returns {DocumentFragment}
 */
export function statusView(root, status, token) {
  const view = cloneTemplate(root, 'view-template');
  fill(view, 'state', word(root, `state.${status.state}`));
  fill(view, 'explanation', word(root, `explanation.${status.state}`));
  fill(view, 'received', status.receivedAt);
  fill(view, 'updated', status.updatedAt);
  const { application } = status;
  if (application === undefined) view.querySelector('[data-part="kind"]')?.remove();
  else fill(view, 'kind', word(root, `kind.${application.purpose}`));
  view
    .querySelector('[data-list="history"]')
    ?.replaceChildren(...status.history.map((event) => historyItem(root, event)));
  fillAnswers(view, status, token);
  showLocalTimes(view);
  return view;
}

/**
 * Times in the viewer's own zone, which is named.
 * @param {ParentNode} root
 */
export function showLocalTimes(root) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  for (const time of root.querySelectorAll('time')) {
    const instant = new Date(time.dateTime);
    if (!Number.isNaN(instant.getTime())) time.textContent = format.format(instant);
  }
}

/**
 * What differs from what the form was filled with. An optional answer may be emptied, and is removed by that.
 * @param {HTMLFormElement} form
 * @returns {ApplicationChange}
 */
export function changesOf(form) {
  /** @type {ApplicationChange} */
  const change = {};
  for (const name of CHANGEABLE) {
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) continue;
    const value = control.value.trim();
    const isLacking = value === '' && control.required;
    if (!isLacking && value !== control.defaultValue.trim()) change[name] = value;
  }
  return change;
}

/**
 * @param {ParentNode} root
 * @param {ApplicationEvent} event
 * @returns {DocumentFragment}
 */
function historyItem(root, event) {
  const item = cloneTemplate(root, 'step-template');
  fill(item, 'step', word(root, `state.${event.state}`));
  fill(item, 'by', word(root, `by.${event.by}`));
  fill(item, 'at', event.at);
  if (event.note === undefined) item.querySelector('[data-fill="note"]')?.remove();
  else fill(item, 'note', event.note);
  return item;
}

/**
 * @param {DocumentFragment} view
 * @param {ApplicationStatus} status
 * @param {string} token
 */
function fillAnswers(view, { state, application }, token) {
  for (const form of view.querySelectorAll('form')) {
    const isOffered =
      application !== undefined &&
      (OPEN_STATES.includes(state) || form.dataset['form'] === 'withdraw');
    if (isOffered) setValue(form, 'token', token);
    else form.closest('section')?.remove();
  }
  const form = view.querySelector('form');
  if (application === undefined || form?.dataset['form'] !== 'change') return;
  for (const name of /** @type {const} */ (['name', 'email', 'organization', 'message'])) {
    setValue(form, name, application[name] ?? '');
  }
  if (state !== 'needs-information') {
    form.querySelector('[name="answer"]')?.closest('.field')?.remove();
  }
}

/**
 * @param {ParentNode} root
 * @param {string} id
 * @returns {DocumentFragment}
 */
function cloneTemplate(root, id) {
  const template = /** @type {HTMLTemplateElement | null} */ (root.querySelector(`#${id}`));
  if (template === null) throw new Error(`Expected the page to have a template "${id}".`);
  return /** @type {DocumentFragment} */ (document.importNode(template.content, true));
}

/**
 * @param {ParentNode} root
 * @param {string} name
 * @param {string} text - an instant for a `<time>`
 */
function fill(root, name, text) {
  const element = root.querySelector(`[data-fill="${name}"]`);
  if (element instanceof HTMLTimeElement) element.dateTime = text;
  else if (element !== null) element.textContent = text;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function setValue(form, name, value) {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    control.defaultValue = value;
  }
}
