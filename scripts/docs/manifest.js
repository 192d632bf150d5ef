import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { ROOT } from '../set-up.js';

/** Folder of the package whose elements are described. */
export const ELEMENTS = join(ROOT, 'packages', 'elements');

/**
 * What the analyzer exports and does not declare. It reads no syntax trees but those of its own compiler.
 *
 * @typedef {(options: { modules: readonly object[], plugins: readonly object[] }) => Manifest} Create
 * @type {{ create: Create, ts: typeof import('typescript') }}
 */
const { create, ts } = /** @type {any} */ (analyzer);

/** Component folders, in the order in which they are described. */
const COMPONENTS = ['ecosystem-map', 'convening-list', 'join-form'];
const SHARED = ['shared/stem-element', 'shared/events', 'shared/form-events'];
/** What the analyzer finds in a class and a page may rely on, unless it is the class's own affair. */
const LISTS = /** @type {const} */ ([
  'members',
  'attributes',
  'events',
  'cssProperties',
  'cssStates',
]);

/**
 * @typedef {{ name: string, optional?: boolean, type?: { text: string }, description?: string }} Parameter
 *
 * @typedef {object} Item
 * @property {string} name
 * @property {string} [kind] of a member: `field` or `method`
 * @property {string} [attribute] of a field
 * @property {string} [fieldName] of an attribute
 * @property {string} [privacy]
 * @property {boolean} [static]
 * @property {boolean} [readonly]
 * @property {string} [description]
 * @property {string} [default]
 * @property {{ text: string }} [type]
 * @property {readonly Parameter[]} [parameters] of a method
 * @property {{ type: { text: string } }} [return]
 * @property {{ name: string }} [inheritedFrom]
 *
 * @typedef {object} Declaration
 * @property {string} name of the class
 * @property {string} [tagName]
 * @property {boolean} [customElement]
 * @property {string} [description]
 * @property {{ name: string, package?: string }} [superclass]
 * @property {Item[]} [members]
 * @property {Item[]} [attributes]
 * @property {Item[]} [events]
 * @property {Item[]} [slots]
 * @property {Item[]} [cssParts]
 * @property {Item[]} [cssProperties]
 * @property {Item[]} [cssStates]
 *
 * @typedef {{ kind: string, path: string, declarations: Declaration[], exports: object[] }} Module
 * @typedef {{ schemaVersion: string, readme: string, modules: Module[] }} Manifest
 */

/**
 * The custom elements manifest (schema 1.0.0) of the package, by the classes and their documentation comments. Only
 * what pages may use is in it; paths are those of the built modules.
 *
 * @returns {Manifest}
 * @throws {Error} when a component defines no tag or leaves an attribute undocumented
 */
export function makeManifest() {
  const files = [...SHARED, ...COMPONENTS.map((name) => `${name}/${name}`)];
  const sources = files.map((name) => readSource(`src/${name}.ts`));
  /** @type {Manifest} */
  const manifest = create({ modules: sources, plugins: litPlugin() });
  const classes = manifest.modules.filter(({ path }) => path !== 'src/shared/stem-element.ts');
  for (const module of classes) {
    module.path = builtPath(module.path);
    module.declarations = module.declarations.filter(isPublic).map(ofPages);
  }
  const definitions = COMPONENTS.map((name) => definitionOf(name, classes));
  return { ...manifest, readme: 'README.md', modules: [...classes, ...definitions] };
}

/** @param {string} path from the package */
function readSource(path) {
  const text = readFileSync(join(ELEMENTS, path), 'utf8');
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** @param {string} path */
function builtPath(path) {
  return path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}

/** @param {Declaration} declaration */
function isPublic({ name }) {
  return name.endsWith('Element') || (name.startsWith('Stem') && name !== 'StemEvent');
}

/**
 * A class without what is its own affair. The analyzer also guesses events from calls and members from assignments to
 * other things; what is documented, and where, tells them apart.
 *
 * @param {Declaration} declaration
 * @returns {Declaration}
 * @throws {Error} when an attribute is not documented
 */
function ofPages(declaration) {
  const isEvent = declaration.name.endsWith('Event');
  const superclass = isEvent ? { name: 'Event' } : { name: 'LitElement', package: 'lit' };
  const kept = { ...declaration, superclass };
  const unexplained = declaration.attributes?.find(({ description }) => description === undefined);
  if (unexplained !== undefined) {
    throw new Error(`Expected \`${unexplained.name}\` of ${declaration.name} to be documented.`);
  }
  for (const list of LISTS) {
    const items = kept[list]?.filter((item) => isEvent || isOfPages(list, item)).map(withoutSource);
    if (items !== undefined) kept[list] = items;
  }
  return kept;
}

/**
 * @param {typeof LISTS[number]} list
 * @param {Item} item
 */
function isOfPages(list, { name, privacy, static: isStatic, description }) {
  if (isStatic || description === undefined || privacy === 'private' || privacy === 'protected') {
    return false;
  }
  return list !== 'events' || name.startsWith('stem-');
}

/**
 * The module that something is inherited from is one that pages cannot import.
 *
 * @param {Item} item
 * @returns {Item}
 */
function withoutSource(item) {
  if (item.inheritedFrom === undefined) return item;
  return { ...item, inheritedFrom: { name: item.inheritedFrom.name } };
}

/**
 * The module that defines the tag of a component; tells the class its tag.
 *
 * @param {string} component
 * @param {readonly Module[]} classes
 * @returns {Module}
 * @throws {Error} when there is none
 */
function definitionOf(component, classes) {
  const path = `src/${component}/${component}.define.ts`;
  const text = readFileSync(join(ELEMENTS, path), 'utf8');
  const [, tagName, className] = /defineOnce\('([a-z-]+)', (\w+)\)/.exec(text) ?? [];
  const module = classes.find(({ declarations }) =>
    declarations.some(({ name }) => name === className),
  );
  const declaration = module?.declarations.find(({ name }) => name === className);
  if (tagName === undefined || module === undefined || declaration === undefined) {
    throw new Error(`Expected ${path} to define a tag by \`defineOnce\`.`);
  }
  Object.assign(declaration, { tagName, customElement: true });
  return {
    kind: 'javascript-module',
    path: builtPath(path),
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name: className, module: module.path },
      },
    ],
  };
}
