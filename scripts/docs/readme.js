import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './table.js';

/**
 * @typedef {import('./manifest.js').Manifest} Manifest
 * @typedef {import('./manifest.js').Declaration} Declaration
 * @typedef {import('./manifest.js').Item} Item
 */

/**
 * The README of the package: what was written by hand, and tables of what the manifest says. Unformatted.
 *
 * @param {Manifest} manifest
 * @param {string} folder of the package
 * @returns {string}
 */
export function makeReadme(manifest, folder) {
  const modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
  const classes = modules.flatMap(({ path, declarations }) =>
    declarations.map((declaration) => ({ path, declaration })),
  );
  const events = new Map(
    classes
      .filter(({ declaration: { name } }) => name.endsWith('Event'))
      .map(({ declaration }) => [declaration.name, declaration]),
  );
  const elements = classes.filter(({ declaration }) => declaration.tagName !== undefined);
  const plain = elements.find(({ declaration }) => declaration.cssStates?.every(isInherited));
  return [
    '<!-- Written by `npm run docs` from the classes and the texts beside them; change those. -->',
    read(folder, 'src/elements.intro.md'),
    ...elements.flatMap(({ path, declaration }) => [
      `## \`<${declaration.tagName}>\``,
      declaration.description ?? '',
      demote(read(folder, path.replace('dist/', 'src/').replace('.js', '.examples.md'))),
      ...reference(declaration, events),
    ]),
    ...(plain === undefined ? [] : sharedSection(plain.declaration)),
  ].join('\n\n');
}

/**
 * What all elements inherit; read off one that says nothing else of it.
 *
 * @param {Declaration} declaration
 */
function sharedSection(declaration) {
  return [
    '## What all three have',
    ...attributes(declaration, isInherited),
    ...properties(declaration, isInherited),
    ...named('States', 'A page styles them as `stem-ecosystem-map:state(stale)`.', {
      heading: 'state',
      items: declaration.cssStates,
      write: stateOf,
    }),
    ...named('Custom properties', 'Where one is not set, its value follows `color-scheme`.', {
      heading: 'property',
      items: declaration.cssProperties?.filter(isInherited),
      write: ({ name }) => `\`${name}\``,
    }),
  ];
}

/**
 * @param {Declaration} declaration
 * @param {ReadonlyMap<string, Declaration>} events by the name of their class
 */
function reference(declaration, events) {
  const { cssParts, cssProperties, cssStates, slots } = declaration;
  const isOwn = (/** @type {Item} */ item) => !isInherited(item);
  return [
    ...attributes(declaration, isOwn),
    ...properties(declaration, isOwn),
    ...methods(declaration),
    ...eventTable(declaration, events),
    ...named('Slots', '', {
      heading: 'slot',
      items: slots,
      write: ({ name }) => (name === '' ? 'inside the tag' : `\`${name}\``),
    }),
    ...named('Parts', '', {
      heading: '`::part(…)`',
      items: cssParts,
      write: ({ name }) => `\`${name}\``,
    }),
    ...named('Custom properties', '', {
      heading: 'property',
      items: cssProperties?.filter(isOwn),
      write: ({ name }) => `\`${name}\``,
    }),
    ...named('States', '', { heading: 'state', items: cssStates?.filter(isOwn), write: stateOf }),
  ];
}

/** @param {Item} item */
function stateOf({ name }) {
  return `\`:state(${name})\``;
}

/** @param {Item} item */
function isInherited({ inheritedFrom }) {
  return inheritedFrom !== undefined;
}

/**
 * @param {Declaration} declaration
 * @param {(item: Item) => boolean} isWanted
 */
function attributes({ attributes: all = [], members = [] }, isWanted) {
  const rows = all.filter(isWanted).map(({ name, fieldName, description }) => {
    const property = members.find((member) => member.name === fieldName);
    const type = kindOf(property?.type?.text);
    const named = fieldName === undefined || fieldName === name ? '' : ` (\`${fieldName}\`)`;
    return [`\`${name}\`${named}`, type, property?.default ?? '', description ?? ''];
  });
  return section('Attributes', '', ['attribute', 'type', 'default', 'what'], rows);
}

/**
 * Properties without an attribute.
 *
 * @param {Declaration} declaration
 * @param {(item: Item) => boolean} isWanted
 */
function properties({ members = [] }, isWanted) {
  const rows = members
    .filter((member) => member.kind === 'field' && member.attribute === undefined)
    .filter(isWanted)
    .map(({ name, type, readonly, description }) => [
      `\`${name}\`${readonly ? ', read-only' : ''}`,
      kindOf(type?.text),
      description ?? '',
    ]);
  return section('Properties', '', ['property', 'type', 'what'], rows);
}

/** @param {Declaration} declaration */
function methods({ members = [] }) {
  const rows = members
    .filter((member) => member.kind === 'method' && !isInherited(member))
    .map(({ name, parameters = [], return: result, description }) => {
      const taken = parameters.map(({ name: parameter, type, optional }) => {
        return `${parameter}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`;
      });
      const given = parameters.flatMap((parameter) =>
        parameter.description === undefined
          ? []
          : [` \`${parameter.name}\`: ${parameter.description}`],
      );
      return [
        `\`${name}(${taken.join(', ')})\``,
        `\`${result?.type.text ?? 'void'}\``,
        `${description ?? ''}${given.join('')}`,
      ];
    });
  return section('Methods', '', ['method', 'yields', 'what'], rows);
}

/**
 * @param {Declaration} declaration
 * @param {ReadonlyMap<string, Declaration>} events
 */
function eventTable({ events: sent = [] }, events) {
  const rows = sent.map(({ name, type, description }) => {
    const fields = events.get(type?.text ?? '')?.members ?? [];
    return [
      `\`${name}\``,
      fields.map((field) => `\`${field.name}\``).join(', '),
      description ?? '',
    ];
  });
  return section('Events', 'All bubble and cross shadow roots.', ['event', 'has', 'when'], rows);
}

/**
 * A table of names and what they mean.
 *
 * @param {string} title
 * @param {string} text
 * @param {{ heading: string, items: readonly Item[] | undefined, write: (item: Item) => string }} options
 */
function named(title, text, { heading, items = [], write }) {
  const hasDefaults = items.some((item) => item.default !== undefined);
  const rows = items.map((item) => [
    write(item),
    ...(hasDefaults ? [item.default === undefined ? '' : `\`${item.default}\``] : []),
    item.description ?? '',
  ]);
  return section(title, text, [heading, ...(hasDefaults ? ['default'] : []), 'what'], rows);
}

/**
 * @param {string} title
 * @param {string} text
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string[]} nothing where there are no rows
 */
function section(title, text, head, rows) {
  if (rows.length === 0) return [];
  return [`### ${title}`, ...(text === '' ? [] : [text]), table(head, rows)];
}

/**
 * A type as one says it: what may be absent is optional anyway.
 *
 * @param {string} [type]
 */
function kindOf(type = 'string') {
  return `\`${type.replace(/ \| undefined$/, '')}\``;
}

/** @param {string} folder @param {string} path */
function read(folder, path) {
  return readFileSync(join(folder, path), 'utf8').trim();
}

/**
 * Headings one level deeper; lines of code that begin with `#` stay.
 *
 * @param {string} markdown
 */
function demote(markdown) {
  let isCode = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isCode = !isCode;
      return !isCode && line.startsWith('#') ? `#${line}` : line;
    })
    .join('\n');
}
