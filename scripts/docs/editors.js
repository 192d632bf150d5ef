/** What editors offer while one types a tag: made from the manifest, each in the editor's own format. */

/**
 * @typedef {import('./manifest.js').Manifest} Manifest
 * @typedef {import('./manifest.js').Declaration} Declaration
 * @typedef {import('./manifest.js').Item} Item
 */

/**
 * Custom data of Visual Studio Code, version 1.1 (`html.customData` in its settings).
 *
 * @param {Manifest} manifest
 */
export function makeVsCodeData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, description, attributes = [] }) => ({
      name: tagName,
      description,
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        ...(isSwitch(attribute) && { valueSet: 'v' }),
      })),
    })),
  };
}

/**
 * Web Types of the JetBrains editors, which find them by `web-types` in package.json
 * (https://github.com/JetBrains/web-types).
 *
 * @param {Manifest} manifest
 * @param {string} version of the package
 */
export function makeWebTypes(manifest, version) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: '@stem-ecosystems/elements',
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elementsOf(manifest).map(webType) } },
  };
}

/** @param {Declaration} declaration */
function webType({ tagName, description, attributes = [], members = [], ...rest }) {
  const fields = members.filter(({ kind }) => kind === 'field');
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      ...described(attribute),
      value: { type: isSwitch(attribute) ? 'boolean' : 'string' },
    })),
    slots: (rest.slots ?? []).map(described),
    events: (rest.events ?? []).map(described),
    js: { properties: fields.map(described), events: (rest.events ?? []).map(described) },
    css: {
      properties: (rest.cssProperties ?? []).map(described),
      parts: (rest.cssParts ?? []).map(described),
    },
  };
}

/** @param {Item} item */
function described({ name, description }) {
  return { name, description };
}

/** Whether an attribute is there or not, whatever its value. @param {Item} attribute */
function isSwitch({ type }) {
  return type?.text === 'boolean';
}

/** @param {Manifest} manifest */
function elementsOf({ modules }) {
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
}
