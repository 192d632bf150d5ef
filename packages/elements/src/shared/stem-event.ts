/** Bubbles, and crosses shadow roots. */
export abstract class StemEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}
