import { attributes, html } from './html.ts';
import { layout, withLanguage, type PageContext } from './layout.ts';
import type { Language } from './language.ts';

interface ReceiptStrings {
  title: string;
  lead: string;
  linkTitle: string;
  linkHint: string;
  keep: string;
  show: string;
  home: string;
}

const receiptStrings: Readonly<Record<Language, ReceiptStrings>> = {
  en: {
    title: 'Your message has arrived',
    lead: 'It is safely stored and will be read by the people it is meant for.',
    linkTitle: 'Your private link',
    linkHint:
      'With it you see what becomes of your message, answer questions, correct or withdraw it.',
    keep: 'Keep this link. It is shown only here, and whoever has it can read what you sent.',
    show: 'Show the status now',
    home: 'Go to the directory',
  },
  es: {
    title: 'Su mensaje ha llegado',
    lead: 'Está guardado de forma segura y lo leerán las personas a quienes va dirigido.',
    linkTitle: 'Su enlace privado',
    linkHint:
      'Con él verá qué pasa con su mensaje y podrá responder preguntas, corregirlo o retirarlo.',
    keep: 'Guarde este enlace. Solo se muestra aquí, y quien lo tenga puede leer lo que envió.',
    show: 'Ver el estado ahora',
    home: 'Ir al directorio',
  },
};

/** The page back to a plain post that was accepted. `statusUrl` is absolute, with the token in its fragment. */
export function receiptPage(context: PageContext & { token: string; statusUrl: string }): string {
  const { language, token, statusUrl } = context;
  const strings = receiptStrings[language];
  const main = html`<div class="done" role="status">
      <h1>${strings.title}</h1>
      <p class="lead">${strings.lead}</p>
    </div>
    <section class="card">
      <h2>${strings.linkTitle}</h2>
      <p>${strings.linkHint}</p>
      <p class="keep"><a ${attributes({ href: statusHref(statusUrl) })}>${statusUrl}</a></p>
      <p class="notice">${strings.keep}</p>
      <form method="post" action="/status">
        <input ${attributes({ type: 'hidden', name: 'token', value: token })} />
        <input ${attributes({ type: 'hidden', name: 'language', value: language })} />
        <button class="button primary" name="action" value="show">${strings.show}</button>
      </form>
    </section>
    <p><a href="${withLanguage('/', language)}">${strings.home}</a></p>`;
  return layout({ ...context, title: strings.title, main, sheets: ['forms'], indexed: false });
}

/** Only http(s) is linked. */
function statusHref(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}
