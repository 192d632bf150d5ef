import '@stem-ecosystems/elements/ecosystem-map/define';
import type { EcosystemMapElement } from '@stem-ecosystems/elements/ecosystem-map';
import { languageOf, pickStrings } from '@stem-ecosystems/elements/strings';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { render } from 'lit';
import browser from 'webextension-polyfill';
import { bundledDirectory } from '../bundled-directory.ts';
import { keepPlace, keptPlace } from '../kept-place.ts';
import { readPartnerSites } from '../partner-file.ts';
import { hostOf, partnersOfHost, type PartnerSite } from '../partner-site.ts';
import { popupStrings } from './popup.strings.ts';
import { popupTemplate } from './popup.template.ts';

/** The host of the tab the button was clicked on; `activeTab` tells it for that tab and that click only. */
async function hostOfTab(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return hostOf(tab?.url);
}

async function open(): Promise<void> {
  const { language, locale } = languageOf(browser.i18n.getUILanguage());
  const strings = pickStrings(popupStrings, language);
  document.documentElement.lang = locale;
  document.title = strings.title;

  const source = bundledDirectory();
  const [host, sites] = await Promise.all([hostOfTab(), readPartnerSites()]);
  const partners = host === undefined ? [] : partnersOfHost(host, sites);
  const [partner] = partners;
  const [ecosystems, kept] = await Promise.all([
    ecosystemsOf(partners),
    partner === undefined ? keptPlace() : undefined,
  ]);

  render(
    popupTemplate({
      strings,
      source,
      host,
      partners,
      ecosystems,
      near: partner === undefined ? kept : `${partner.latitude},${partner.longitude}`,
      onOpen: (id) => {
        const map = document.querySelector<EcosystemMapElement>('stem-ecosystem-map');
        void map?.focusPlace(`ecosystem/${id}`);
      },
      onFilter: ({ filters }) => {
        void keepPlace(filters['near']);
      },
    }),
    document.body,
  );

  async function ecosystemsOf(found: readonly PartnerSite[]): Promise<Ecosystem[]> {
    const ids = new Set(found.flatMap(({ ecosystemIds }) => ecosystemIds));
    if (ids.size === 0) return [];
    const { value } = await source.ecosystems();
    return value.records.filter(({ id }) => ids.has(id));
  }
}

void open();
