/** HTML by tagged templates in which every value is escaped, unless it is itself the result of such a template. */

/** Text that is HTML already. Only this module makes it, so nothing that came from outside can pass for it. */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** @internal */
  static fromTemplate(text: string): Html {
    return new Html(text);
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template may hold. Nothing is written for `undefined` and `false`. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/** Safe HTML from a template. Attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.fromTemplate(
    strings.reduce((text, part, index) => text + toHtml(values[index - 1]) + part),
  );
}

/**
 * Attributes for a start tag, `<input ${attributes({ … })} />`: `true` gives a bare name, `false` and `undefined` none.
 *
 * @throws {TypeError} for a name that is not plain, or that could run script (`on…`) or style (`style`)
 */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): Html {
  const parts = Object.entries(values).flatMap(([name, value]) => {
    if (!/^[a-z][a-z0-9-]*$/.test(name) || /^on|^style$/.test(name)) {
      throw new TypeError(`Expected an attribute name to be plain and harmless, got "${name}".`);
    }
    if (value === undefined || value === false) return [];
    return value === true ? name : `${name}="${escapeHtml(String(value))}"`;
  });
  return Html.fromTemplate(parts.join(' '));
}

/** Text for HTML, in an element or in a quoted attribute (HTML 13.1.2.3 and 13.1.2.4). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** A path on this host as it is, anything else as `/`: what leads elsewhere, or runs script, is never linked. */
export function localPath(path: string): string {
  return /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path) ? path : '/';
}

function toHtml(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(toHtml).join('');
  return escapeHtml(String(value));
}
