import { defineOnce } from '../shared/define-once.ts';
import { JoinFormElement } from './join-form.ts';

defineOnce('stem-join-form', JoinFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'stem-join-form': JoinFormElement;
  }
}
