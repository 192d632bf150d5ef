/** The frame every page stands in. */
import { attributes, html, localPath, type Html } from './html.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from './language.ts';
import { layoutStrings } from './layout.strings.ts';

/** What every page is told. */
export interface PageContext {
  language: Language;
  /** What the directory calls itself in directory.json. */
  directoryName: string;
  /** Path and query that show this page again; the links to its other languages add `lang`. */
  path: string;
}

export interface LayoutOptions extends PageContext {
  /** Title of the page, without the name of the directory. */
  title: string;
  main: Html;
  /** Style sheets it needs besides the one that all pages share: `static/<name>.css`. */
  sheets?: readonly ('forms' | 'status' | 'home')[];
  /** Module scripts, as paths on this host. */
  scripts?: readonly string[];
  /** `wide` for the home page; forms and texts keep a line that reads well. */
  width?: 'text' | 'wide';
  /** Pages that belong to one person, and errors, are kept out of search engines. */
  indexed?: boolean;
}

/** A whole document. */
export function layout(options: LayoutOptions): string {
  const {
    language,
    directoryName,
    title,
    main,
    sheets = [],
    scripts = [],
    width = 'text',
    indexed = true,
  } = options;
  const strings = layoutStrings[language];
  const documentTitle = title === directoryName ? title : `${title} · ${directoryName}`;
  return html`<!doctype html>
    <html lang="${language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <title>${documentTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        ${!indexed && html`<meta name="robots" content="noindex" />`}
        <link rel="icon" href="/pages/icon.svg" type="image/svg+xml" />
        ${['pages', ...sheets].map((name) => html`<link rel="stylesheet" href="/pages/${name}.css" />`)}
        ${scripts.map((source) => html`<script type="module" ${attributes({ src: localPath(source) })}></script>`)}
      </head>
      <body>
        <header class="top">
          <a class="skip" href="#main">${strings.skip}</a>
          <div class="row">
            <a class="brand" href="${withLanguage('/', language)}"
              >${mark()}<span>${directoryName}</span></a
            >
            ${languageLinks(options)}
          </div>
        </header>
        <main id="main" class="${width}" tabindex="-1">${main}</main>
        <footer class="foot">
          <div class="row">
            <p>${strings.disclaimer}</p>
            <nav aria-label="${strings.footer}">
              <ul>
                <li><a href="${withLanguage('/contact', language)}">${strings.contact}</a></li>
                <li><a href="${withLanguage('/status', language)}">${strings.status}</a></li>
                <li><a href="${withLanguage('/privacy', language)}">${strings.privacy}</a></li>
              </ul>
            </nav>
          </div>
        </footer>
      </body>
    </html> `.toString();
}

/** A path on this host with its `lang` set. */
export function withLanguage(path: string, language: Language): string {
  const url = new URL(localPath(path), 'http://host.invalid');
  url.searchParams.set('lang', language);
  return localPath(url.pathname + url.search + url.hash);
}

function languageLinks({ language, path }: PageContext): Html {
  return html`<nav class="languages" aria-label="${layoutStrings[language].languages}">
    <ul>
      ${LANGUAGES.map((other) => {
        const current = other === language;
        return html`<li>
          <a
            ${attributes({
              href: withLanguage(path, other),
              lang: other,
              hreflang: other,
              'aria-current': current && 'true',
            })}
            >${LANGUAGE_NAMES[other]}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** The mark of the directory: places, joined. */
function mark(): Html {
  return html`<svg
    class="mark"
    viewBox="0 0 32 32"
    width="32"
    height="32"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d="M8 22 13 9l12 4-5 12z"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linejoin="round"
    />
    <circle cx="13" cy="9" r="4.5" />
    <circle cx="25" cy="13" r="3.5" />
    <circle cx="20" cy="25" r="3.5" />
    <circle cx="8" cy="22" r="4" />
  </svg>`;
}
