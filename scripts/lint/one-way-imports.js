import { dirname, relative, resolve, sep } from 'node:path';

const SCOPE = '@stem-ecosystems/';

/**
 * Keeps the walls between the packages: a workspace package is imported by its name and only where the house allows
 * it; a relative import never leaves its package.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const oneWayImports = {
  meta: {
    type: 'problem',
    docs: { description: 'allow imports between packages in one direction only' },
    schema: [
      {
        type: 'object',
        properties: {
          root: { type: 'string' },
          name: { type: 'string' },
          allowed: { type: 'array', items: { type: 'string' } },
        },
        required: ['root', 'name', 'allowed'],
        additionalProperties: false,
      },
    ],
    messages: {
      direction: 'Expected an import of {{allowed}} in {{name}}, got "{{source}}".',
      outside: 'Expected a relative import to stay within {{name}}, got "{{source}}".',
    },
  },

  create(context) {
    const { root, name, allowed } = context.options[0];
    const own = name.split('/').at(-1);

    /** @param {any} literal the node of the specifier, where there is one */
    function check(literal) {
      if (typeof literal?.value !== 'string') return;
      const source = literal.value;
      if (source.startsWith(SCOPE)) {
        const target = source.slice(SCOPE.length).split('/')[0] ?? '';
        if (target === own || allowed.includes(target)) return;
        const data = { name, source, allowed: listed(allowed) };
        context.report({ node: literal, messageId: 'direction', data });
      } else if (source.startsWith('.')) {
        const path = relative(resolve(root, name), resolve(dirname(context.filename), source));
        if (path !== '..' && !path.startsWith(`..${sep}`)) return;
        context.report({ node: literal, messageId: 'outside', data: { name, source } });
      }
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source),
    };
  },
};

/** @param {readonly string[]} names */
function listed(names) {
  return names.length === 0 ? 'no other package' : names.map((name) => SCOPE + name).join(', ');
}
