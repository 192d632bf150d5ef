import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldName } from './form-fields.ts';
import type { FormState } from './form-state.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Brings what happens at the fields of a form into its state, and shows what follows from it. */
export class FieldController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #state: FormState;
  readonly #onEdit: () => void;
  #connection: AbortController | undefined;
  #isPressing = false;

  /** @param onEdit - called after each change of a value */
  constructor(
    host: ReactiveControllerHost,
    { form, state, onEdit }: { form: HTMLElement; state: FormState; onEdit: () => void },
  ) {
    this.#host = host;
    this.#state = state;
    this.#onEdit = onEdit;
    host.addController(this);
    form.addEventListener('input', this.#onInput);
    form.addEventListener('change', this.#onInput);
    form.addEventListener('focusout', this.#onFocusOut);
    form.addEventListener('pointerdown', this.#onPointerDown);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    window.addEventListener('pointerup', this.#onPointerUp, { signal });
    window.addEventListener('pointercancel', this.#onPointerUp, { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#isPressing = false;
  }

  readonly #onInput = ({ target }: Event): void => {
    if (!isControl(target)) return;
    const name = target.name as FieldName;
    const value = valueOf(target);
    if ((this.#state.values[name] ?? '') === value) return;
    this.#state.change(name, value, new Date());
    this.#host.requestUpdate();
    this.#onEdit();
  };

  readonly #onFocusOut = ({ target }: FocusEvent): void => {
    if (!isControl(target)) return;
    this.#state.leave(target.name as FieldName);
    // A message that appears between press and release would move what is being clicked from under the pointer.
    if (!this.#isPressing) this.#host.requestUpdate();
  };

  readonly #onPointerDown = (): void => {
    this.#isPressing = true;
  };

  /** The click comes after `pointerup`, and before the next frame. */
  readonly #onPointerUp = (): void => {
    if (!this.#isPressing) return;
    requestAnimationFrame(() => {
      this.#isPressing = false;
      this.#host.requestUpdate();
    });
  };
}

function isControl(target: EventTarget | null): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

function valueOf(control: Control): string {
  if (!(control instanceof HTMLInputElement) || control.type !== 'checkbox') return control.value;
  return control.checked ? 'yes' : '';
}
