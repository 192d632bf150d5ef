import { parseSync, type Plugin } from 'vite';

/** How the text between two expressions of a template with this tag is made shorter. */
const SHORTER: Readonly<Record<string, (text: string) => string>> = {
  css: shorterCss,
  html: shorterMarkup,
  svg: shorterMarkup,
};

/** What the build leaves out of Lit: comments, and expressions in text that is no markup (unreachable-lit.ts). */
const NO_MARKUP = /<!--|<(?:textarea|title|style|script)\b[^>]*>[^<]*\$\{…\}/i;

interface Quasi {
  start: number;
  end: number;
  shorter: string;
}

/** Takes comments and line breaks out of Lit's templates, where minifiers of scripts do not look. */
export function minifyLiterals(): Plugin {
  return {
    name: 'stem-minify-literals',
    enforce: 'post',
    transform: {
      filter: { id: /\/packages\/elements\/src\/.*\.ts$/ },
      handler: shorterLiterals,
    },
  };
}

/** @throws {Error} where a style sheet or a template has what the build leaves out of Lit, as an expression in a style sheet. */
export function shorterLiterals(code: string, id: string): string {
  const found: Quasi[] = [];
  collect(parseSync(id, code, { lang: 'js' }).program, found);
  found.sort((a, b) => b.start - a.start);
  return found.reduce(
    (result, { start, end, shorter }) => result.slice(0, start) + shorter + result.slice(end),
    code,
  );
}

/** A text, which stays as it is; a space behind a colon or a comma; a leading zero. */
const NEEDLESS = /(["']).*?\1|(?<=[\w-]): |, |(?<=[ ,:(])0(?=\.)/g;

/** Between selectors and values a space stays, and texts stay as they are: none has a line break. */
export function shorterCss(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/ \{\n/g, '{')
    .replace(/;\n\}/g, '}')
    .replace(/(?<=[{};,])\n|\n(?=\})/g, '')
    .replaceAll('\n', ' ')
    .replace(NEEDLESS, (part, quote) => (quote === undefined ? part.replace(/[ 0]/, '') : part));
}

/** A line break is a space to the reader, so one space is left of it. */
export function shorterMarkup(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Walks a syntax tree; its nodes are plain objects with a `type`. */
function collect(node: unknown, found: Quasi[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'TaggedTemplateExpression') {
    const { tag, quasi } = node as unknown as {
      tag: { name?: string };
      quasi: { quasis: { start: number; end: number; value: { raw: string } }[] };
    };
    const shorten = SHORTER[tag.name ?? ''];
    const whole = quasi.quasis.map(({ value }) => value.raw).join('${…}');
    if (shorten === shorterMarkup && NO_MARKUP.test(whole)) {
      throw new Error(
        `Expected templates without comments, and plain text without expressions, got "${whole}".`,
      );
    }
    if (tag.name === 'css' && quasi.quasis.length > 1) {
      throw new Error('Expected style sheets without expressions, got one with `${…}`.');
    }
    if (shorten !== undefined) {
      for (const { start, end, value } of quasi.quasis) {
        found.push({ start, end, shorter: shorten(value.raw) });
      }
    }
  }
  for (const child of Object.values(node)) collect(child, found);
}
