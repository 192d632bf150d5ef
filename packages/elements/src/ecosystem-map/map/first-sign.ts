/** Calls back once with the first sign of a hand or a key on a widget: a pointer over it, or the focus within. */
export function onFirstSign(widget: EventTarget, call: () => void, signal: AbortSignal): void {
  for (const sign of ['pointerover', 'focusin']) {
    widget.addEventListener(sign, call, { signal, once: true });
  }
}
