/** What the elements tell the page, for those who name it in their code. */
export {
  StemErrorEvent,
  StemFilterEvent,
  StemMoveEvent,
  StemReadyEvent,
  StemSelectEvent,
} from './shared/events.ts';
export { StemSavedEvent, StemSubmitEvent } from './shared/form-events.ts';
