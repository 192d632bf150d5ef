/** `<stem-convening-list>` over the benchmark's events. */
import { load, next, page, sourceOf } from '../../built.js';

const WEEK_MS = 604_800_000;
/** Category n of the benchmark's events; the last two are one, which no filter tells apart. */
const KINDS = [
  'national-convening',
  'summit',
  'regional-convening',
  'webinar',
  'virtual-meeting',
  'working-group',
  'info-session',
  'info-session',
];

const defined = load('stem-convening-list');

/**
 * @typedef {{ id: string, title: string, start: string, minutes: number, weekly: number, tz: string, cat: number }} Event
 *
 * @param {HTMLElement} el
 * @param {{ limit?: number }} attributes
 */
export function createList(el, attributes) {
  el.style.overflow = 'auto';
  const list = document.createElement('stem-convening-list');
  /** @type {PromiseWithResolvers<ReturnType<typeof occurrencesOf>>} */
  const given = Promise.withResolvers();
  /** @param {{ kind?: string[] }} query */
  const convenings = async ({ kind }) => {
    const occurrences = await given.promise;
    return page(
      kind === undefined ? occurrences : occurrences.filter((one) => kind.includes(one.kind)),
    );
  };
  Object.assign(list, { ...attributes, from: '2026-01-01', source: sourceOf({ convenings }) });
  const ready = next(list, 'stem-ready');
  // As on any page, the tag is there before its records are.
  el.append(list);
  return {
    ready: defined,
    /** @param {Event[]} events */
    async load(events) {
      given.resolve(events.flatMap(occurrencesOf).sort(byStart));
      await ready;
    },
    /** @param {number[] | null} categories */
    async filter(categories) {
      const shown = next(list, 'stem-ready');
      Object.assign(list, { kind: (categories ?? []).map((at) => KINDS[at]).join(' ') });
      await shown;
    },
    rows: () => list.shadowRoot?.querySelectorAll('[part~=entry]').length,
  };
}

/** What a directory answers: one item for each date. @param {Event} event */
function occurrencesOf({ id, title, start, minutes, weekly, tz, cat }) {
  const first = Date.parse(start);
  const [startsOn, startTime] = localTime(first, tz);
  const record = {
    id,
    name: title,
    kind: KINDS[cat] ?? '',
    status: 'scheduled',
    attendanceMode: 'virtual',
    when: {
      startsOn,
      startTime,
      endTime: localTime(first + minutes * 60_000, tz)[1],
      timeZone: tz,
      precision: 'time',
      ...(weekly > 0 && { recurrence: `FREQ=WEEKLY;COUNT=${weekly}` }),
    },
    source: 'generated',
    confidence: 'high',
  };
  return Array.from({ length: Math.max(1, weekly) }, (_, week) => {
    const startMs = first + week * WEEK_MS;
    const [day] = week === 0 ? [startsOn] : localTime(startMs, tz);
    const startsAt = new Date(startMs).toISOString();
    const endsAt = new Date(startMs + minutes * 60_000).toISOString();
    return { ...record, startMs, occurrence: { startsOn: day, endsOn: day, startsAt, endsAt } };
  });
}

/** @param {{ startMs: number }} a @param {{ startMs: number }} b */
function byStart(a, b) {
  return a.startMs - b.startMs;
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {number} ms
 * @param {string} timeZone
 * @returns {string[]} day and time on the clocks of the zone
 */
function localTime(ms, timeZone) {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Swedish writes 2026-01-31 09:30.
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
    formats.set(timeZone, format);
  }
  return format.format(ms).split(' ');
}
