import { homeStrings, type HomeEntry } from './home-page.strings.ts';
import { attributes, html, localPath, type Html } from './html.ts';
import type { Language } from './language.ts';
import { layout, withLanguage, type PageContext } from './layout.ts';

const LOADER = '/cdn/stem.js';

/** Sections in the order shown, each with the start of its paths. `/pages/` and `/cdn/` scripts are no places to go. */
const SECTIONS = [
  { name: 'examples', begins: ['/examples/'] },
  { name: 'people', begins: ['/start', '/contact', '/status', '/privacy'] },
  { name: 'developers', begins: ['/openapi.json', '/v1/', '/cdn/integrity.json'] },
] as const;

export interface HomePageOptions extends PageContext {
  /** Origin of this directory as its visitors see it, for the snippets: "https://directory.example". */
  origin: string;
  /** Records listed, of each type. */
  counts: Readonly<Record<'ecosystems' | 'organizations' | 'programs' | 'convenings', number>>;
  /** Paths that this host answers; only these are linked. With `/cdn/stem.js` among them the page shows the map. */
  paths: readonly string[];
}

/** The page at `/`: what the network is, its map, the snippets, and the way to everything this host has. */
export function homePage(options: HomePageOptions): string {
  const { language, directoryName, counts, paths } = options;
  const strings = homeStrings[language];
  const hasElements = paths.includes(LOADER);
  const numbers = new Intl.NumberFormat(language);
  const main = html`<div class="hero">
      <h1>${directoryName}</h1>
      <p class="lead">${strings.lead}</p>
      <ul class="counts">
        ${Object.entries(strings.counts).map(
          ([name, label]) =>
            html`<li>
              <strong>${numbers.format(counts[name as keyof typeof counts])}</strong> ${label}
            </li>`,
        )}
      </ul>
    </div>
    ${hasElements && html`${mapSection(language)} ${snippetSection(options)}`}
    ${SECTIONS.map(({ name, begins }) =>
      linkSection(
        strings.sections[name],
        paths.filter((path) => begins.some((begin) => path.startsWith(begin))),
        language,
      ),
    )}`;
  return layout({
    ...options,
    title: directoryName,
    main,
    width: 'wide',
    sheets: ['home'],
    scripts: hasElements ? [LOADER] : [],
  });
}

function mapSection(language: Language): Html {
  const strings = homeStrings[language];
  return html`<section aria-labelledby="network">
    <h2 id="network">${strings.mapTitle}</h2>
    <stem-ecosystem-map directory="/">
      <p><a href="/v1/ecosystems.geojson">${strings.mapFallback}</a></p>
    </stem-ecosystem-map>
  </section>`;
}

function snippetSection({ language, origin }: HomePageOptions): Html {
  const strings = homeStrings[language];
  const snippets = [
    `<script type="module" src="${origin}${LOADER}"></script>`,
    `<!-- ${strings.widgets.map} -->\n<stem-ecosystem-map></stem-ecosystem-map>`,
    `<!-- ${strings.widgets.convenings} -->\n<stem-convening-list></stem-convening-list>`,
    `<!-- ${strings.widgets.contact} -->\n<stem-join-form purpose="contact"></stem-join-form>`,
  ];
  return html`<section>
    <h2 id="snippet">${strings.snippetTitle}</h2>
    <p>${strings.snippetLead}</p>
    <pre
      class="snippet"
      tabindex="0"
      role="region"
      aria-labelledby="snippet"
    ><code>${snippets.join('\n\n')}</code></pre>
  </section>`;
}

function linkSection(
  title: string,
  paths: readonly string[],
  language: Language,
): Html | undefined {
  if (paths.length === 0) return undefined;
  return html`<section>
    <h2>${title}</h2>
    <ul class="links">
      ${paths.map((path) => {
        const entry = entryOf(path, language);
        const isPage = !/\.\w+$/.test(path) && !path.startsWith('/examples/');
        return html`<li>
          <a ${attributes({ href: isPage ? withLanguage(path, language) : localPath(path) })}
            >${entry.title}</a
          >
          <p>${entry.text}</p>
        </li>`;
      })}
    </ul>
  </section>`;
}

function entryOf(path: string, language: Language): HomeEntry {
  const strings = homeStrings[language];
  const known = Object.hasOwn(strings.entries, path) ? strings.entries[path] : undefined;
  return known ?? { title: path, text: path.startsWith('/examples/') ? strings.exampleText : '' };
}
