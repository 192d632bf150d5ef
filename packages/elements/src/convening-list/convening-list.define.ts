import { defineOnce } from '../shared/define-once.ts';
import { StemConveningListElement } from './convening-list.ts';

defineOnce('stem-convening-list', StemConveningListElement);

declare global {
  interface HTMLElementTagNameMap {
    'stem-convening-list': StemConveningListElement;
  }
}
