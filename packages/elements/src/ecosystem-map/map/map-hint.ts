import { html, type TemplateResult } from 'lit';
import { pickStrings } from '../../shared/strings.ts';
import type { MapModel } from '../map-model.ts';
import { mapHintStrings } from './map-hint.strings.ts';

const SHOWN_MS = 2200;

/** Says for a moment how the map is moved, where a wheel or one finger has moved the page instead. */
export class MapHint {
  readonly #model: MapModel;
  #shown: 'wheel' | 'touch' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(model: MapModel) {
    this.#model = model;
  }

  show(which: 'wheel' | 'touch'): void {
    this.clear();
    this.#shown = which;
    this.#model.update();
    this.#timer = setTimeout(() => {
      this.clear();
      this.#model.update();
    }, SHOWN_MS);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#shown = undefined;
  }

  render(): TemplateResult {
    const { touch, wheel } = pickStrings(mapHintStrings, this.#model.language);
    const key = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
    return html`<div class="hint" aria-hidden="true" ?hidden=${this.#shown === undefined}>
      ${this.#shown === 'touch' ? touch : wheel(key)}
    </div>`;
  }
}
