import '@stem-ecosystems/elements/ecosystem-map/define';
import type { NearbyPlaces } from '@stem-ecosystems/client/types';
import type { StemEcosystemMapElement } from '@stem-ecosystems/elements/ecosystem-map';
import type { StemFilterEvent } from '@stem-ecosystems/elements/events';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { render } from 'lit';
import { addressOfTab, deviceStorage, fileUrl } from '../browser.ts';
import { bundledDirectory } from '../bundled-directory.ts';
import { forgetPlace, keepPlace, readKeptPlace } from '../kept-place.ts';
import { readPartnerSites } from '../partner-file.ts';
import { hostOf, partnersOfHost, type PartnerSite } from '../partner-site.ts';
import { originOfPartner, originOfText, type Origin } from './origin.ts';
import { popupTemplate, type PopupContent, type PopupWords } from './popup-view.ts';

/** Finds out where the user is and what is near it, and keeps what is shown up to date with what the map is asked. */
export class Popup {
  readonly #words: PopupWords;
  readonly #container: HTMLElement;
  readonly #source = bundledDirectory({
    folder: fileUrl('directory/'),
    ...(PUBLIC_DIRECTORY === '' ? {} : { publicUrl: PUBLIC_DIRECTORY }),
  });
  #content: PopupContent;
  #nearSearch = new AbortController();

  constructor(words: PopupWords, container: HTMLElement) {
    this.#words = words;
    this.#container = container;
    this.#content = {
      source: this.#source,
      host: undefined,
      partners: [],
      ecosystems: [],
      startNear: undefined,
      near: undefined,
      keeping: undefined,
      directory: undefined,
      isPartlyUnreadable: false,
      onOpen: this.#onOpen,
      onFilter: this.#onFilter,
      onForget: this.#onForget,
    };
  }

  /** Shows the popup for the tab it was opened on. */
  async open(): Promise<void> {
    const [address, sites, kept] = await Promise.all([
      this.#orTell(addressOfTab(), undefined),
      this.#orTell(readPartnerSites(), []),
      this.#orTell(readKeptPlace(deviceStorage), undefined),
    ]);
    const host = hostOf(address);
    const partners = host === undefined ? [] : partnersOfHost(host, sites);
    const [partner] = partners;
    this.#show({
      host,
      partners,
      startNear: partner === undefined ? kept : partner.near,
      keeping: partner === undefined && kept !== undefined ? 'kept' : undefined,
    });
    await Promise.all([
      this.#showEcosystems(partners),
      this.#showNear(partner === undefined ? kept : originOfPartner(partner)),
      this.#showSource(),
    ]);
  }

  #show(change: Partial<PopupContent>): void {
    this.#content = { ...this.#content, ...change };
    render(popupTemplate(this.#words, this.#content), this.#container);
  }

  async #showEcosystems(partners: readonly PartnerSite[]): Promise<void> {
    const ids = new Set(partners.flatMap(({ ecosystemIds }) => ecosystemIds));
    if (ids.size === 0) return;
    const all = await this.#orTell<Ecosystem[]>(
      this.#source.ecosystems().then(({ value }) => value.records),
      [],
    );
    this.#show({ ecosystems: all.filter(({ id }) => ids.has(id)) });
  }

  async #showSource(): Promise<void> {
    const answer = await this.#orTell(this.#source.describe(), undefined);
    if (answer !== undefined) this.#show({ directory: answer.value });
  }

  /** The last one asked for wins; undefined shows nothing. */
  async #showNear(where: Origin | string | undefined): Promise<void> {
    this.#nearSearch.abort();
    this.#nearSearch = new AbortController();
    const { signal } = this.#nearSearch;
    let origin = typeof where === 'object' ? where : undefined;
    try {
      if (typeof where === 'string') origin = await originOfText(where, this.#source, signal);
      if (signal.aborted) return;
      if (origin === undefined) {
        this.#show({ near: undefined });
        return;
      }
      this.#show({ near: { state: 'loading', origin } });
      const { value: places } = await this.#source.near(origin.point, { signal });
      this.#show({ near: { state: 'loaded', origin, places: this.#withoutPartners(places) } });
    } catch (error) {
      if (signal.aborted) return;
      this.#show(
        origin === undefined ? { isPartlyUnreadable: true } : { near: { state: 'failed', origin } },
      );
      reportError(error);
    }
  }

  /** Those whose site it is are named already. */
  #withoutPartners(places: NearbyPlaces): NearbyPlaces {
    const ids = new Set(this.#content.partners.map(({ organizationId }) => organizationId));
    return { ...places, organizations: places.organizations.filter(({ id }) => !ids.has(id)) };
  }

  /** What cannot be read is left out, and said once. */
  async #orTell<T>(reading: Promise<T>, instead: T): Promise<T> {
    try {
      return await reading;
    } catch (error) {
      this.#show({ isPartlyUnreadable: true });
      reportError(error);
      return instead;
    }
  }

  readonly #onOpen = (ecosystemId: string): void => {
    const map = this.#container.querySelector<StemEcosystemMapElement>('stem-ecosystem-map');
    void map?.focusPlace(`ecosystem/${ecosystemId}`).then(() => {
      map.scrollIntoView({ block: 'start' });
      // The name of the ecosystem, where its details begin.
      map.shadowRoot?.querySelector<HTMLElement>('[part="details"] [tabindex="-1"]')?.focus();
    });
  };

  /** A place that was found is kept for the next time; leaving it, by clearing the field too, forgets it. */
  readonly #onFilter = ({ filters }: StemFilterEvent): void => {
    const near = filters['near'];
    if (near !== undefined) {
      this.#show({ keeping: 'kept' });
      void this.#orTell(keepPlace(deviceStorage, near), undefined);
    } else if (this.#content.keeping === 'kept') {
      this.#forget();
    }
    const [partner] = this.#content.partners;
    void this.#showNear(near ?? (partner && originOfPartner(partner)));
  };

  readonly #onForget = (): void => {
    this.#forget();
    // The button has gone with the focus on it; what stands in its place says what has happened.
    this.#container.querySelector<HTMLElement>('.kept')?.focus();
  };

  #forget(): void {
    this.#show({ keeping: 'forgotten' });
    void this.#orTell(forgetPlace(deviceStorage), undefined);
  }
}
