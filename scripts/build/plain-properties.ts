import { parseSync, type Plugin } from 'vite';

/** A part of a program that is replaced. */
interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** The parts of a syntax tree that are looked at; other nodes have none of them. */
interface Node {
  type: string;
  start: number;
  end: number;
  callee?: Node;
  arguments?: Node[];
  elements?: Node[];
  object?: Node;
  property?: Node;
  operator?: string;
  name?: string;
  value?: unknown;
}

/**
 * Declares the properties of Lit's elements by the call that their decorators come down to, so that what applies
 * decorators need not be loaded.
 */
export function plainProperties(): Plugin {
  return {
    name: 'stem-plain-properties',
    enforce: 'post',
    transform: {
      filter: { id: /\/packages\/elements\/src\/.*\.ts$/, code: '_decorate' },
      handler: (code, id) => withPlainProperties(code, id),
    },
  };
}

/**
 * `_decorate([property(OPTIONS)], Element.prototype, "name", void 0)` becomes `Element.createProperty("name", OPTIONS)`;
 * `state()` likewise. Everything else stays as it is, decorated accessors too, which need what is there already.
 */
export function withPlainProperties(code: string, id = 'element.js'): string {
  const found: Replacement[] = [];
  collect(parseSync(id, code, { lang: 'js' }).program, code, found);
  found.sort((a, b) => b.start - a.start);
  return found.reduce(
    (result, { start, end, text }) => result.slice(0, start) + text + result.slice(end),
    code,
  );
}

function collect(node: unknown, code: string, found: Replacement[]): void {
  if (typeof node !== 'object' || node === null) return;
  const text = 'type' in node ? declaration(node as Node, code) : undefined;
  if (text === undefined) {
    for (const child of Object.values(node)) collect(child, code, found);
  } else {
    const { start, end } = node as Node;
    found.push({ start, end, text });
  }
}

/** The call in place of a decorated field; undefined for all other nodes. */
function declaration(node: Node, code: string): string | undefined {
  if (node.type !== 'CallExpression' || node.callee?.name !== '_decorate') return undefined;
  const [decorators, target, name, descriptor] = node.arguments ?? [];
  const [decorator, ...others] = decorators?.elements ?? [];
  const isField = descriptor?.type === 'UnaryExpression' && descriptor.operator === 'void';
  if (!isField || others.length > 0 || target?.property?.name !== 'prototype') return undefined;
  const options = optionsOf(decorator, code);
  if (options === undefined) return undefined;
  const [element, field] = [target.object, name].map((part) => textOf(part, code));
  return `${element}.createProperty(${[field, ...options].join(', ')})`;
}

/** What a decorator of Lit says of its field, as arguments; undefined for another decorator. */
function optionsOf(decorator: Node | undefined, code: string): string[] | undefined {
  if (decorator?.type !== 'CallExpression') return undefined;
  const given = (decorator.arguments ?? []).map((argument) => textOf(argument, code));
  if (decorator.callee?.name === 'property') return given;
  if (decorator.callee?.name !== 'state') return undefined;
  return [`{ ${given.map((options) => `...${options}, `).join('')}state: true, attribute: false }`];
}

function textOf(node: Node | undefined, code: string): string {
  return node === undefined ? '' : code.slice(node.start, node.end);
}
