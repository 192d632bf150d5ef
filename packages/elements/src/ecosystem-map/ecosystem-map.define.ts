import { defineOnce } from '../shared/define-once.ts';
import { StemEcosystemMapElement } from './ecosystem-map.ts';

defineOnce('stem-ecosystem-map', StemEcosystemMapElement);

declare global {
  interface HTMLElementTagNameMap {
    'stem-ecosystem-map': StemEcosystemMapElement;
  }
}
