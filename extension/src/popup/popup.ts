/** Paints the frame of the popup at once, then loads what fills it. */
import { sharedStrings } from '@stem-ecosystems/elements/shared-strings';
import { languageOf, loadStrings, pickStrings } from '@stem-ecosystems/elements/strings';
import { render } from 'lit';
import { uiLanguage } from '../browser.ts';
import { popupTemplate, type PopupWords } from './popup-view.ts';
import { popupStrings } from './popup.strings.ts';

const { language, locale } = languageOf(uiLanguage());
await loadStrings(language, [sharedStrings]);
const words: PopupWords = { language, locale, strings: pickStrings(popupStrings, language) };
document.documentElement.lang = locale;
document.title = words.strings.title;
document.body.replaceChildren();
render(popupTemplate(words, 'loading'), document.body);

try {
  const { Popup } = await import('./popup-app.ts');
  await new Popup(words, document.body).open();
} catch (error) {
  render(popupTemplate(words, 'unreadable'), document.body);
  // For the browser's list of the extension's errors.
  reportError(error);
}
