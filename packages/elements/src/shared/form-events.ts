/** What the form tells the page. Apart from the other events, as pages without a form do without them. */
import type { ApplicationReceipt, Purpose } from '@stem-ecosystems/schema/application';
import { StemEvent } from './stem-event.ts';

/** An application was accepted by the directory and is safe there. */
export class StemSubmitEvent extends StemEvent {
  readonly purpose: Purpose;
  readonly receipt: ApplicationReceipt;

  constructor(purpose: Purpose, receipt: ApplicationReceipt) {
    super('stem-submit');
    this.purpose = purpose;
    this.receipt = receipt;
  }
}

/** What was typed was kept on this device, or forgotten (`at` is then undefined). */
export class StemSavedEvent extends StemEvent {
  readonly at: Date | undefined;

  constructor(at?: Date) {
    super('stem-saved');
    this.at = at;
  }
}
