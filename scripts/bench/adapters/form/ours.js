/** `<stem-join-form>`: the form with which a person or an organization joins one of several ecosystems. */
import { load, next, page, sourceOf } from '../../built.js';

const defined = load('stem-join-form');

const ECOSYSTEMS = ['Bay', 'Canyon', 'Delta', 'Harbor', 'Prairie', 'Summit'].map((name, at) => ({
  id: `bench-${at}`,
  name: `${name} STEM Ecosystem`,
  scope: 'local',
  status: 'active',
  country: 'US',
  latitude: 40,
  longitude: -100,
  source: 'generated',
  confidence: 'high',
}));

/** @param {HTMLElement} el */
export function create(el) {
  const form = document.createElement('stem-join-form');
  Object.assign(form, { noDraft: true, source: sourceOf({ ecosystems: () => page(ECOSYSTEMS) }) });
  const ready = next(form, 'stem-ready');
  el.append(form);
  return {
    ready: defined,
    async load() {
      await ready;
      await Reflect.get(form, 'updateComplete');
    },
  };
}
