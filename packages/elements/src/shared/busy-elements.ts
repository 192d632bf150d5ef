/** Which elements of the page have not shown yet what they are for. */
const busy = new Set<object>();

export function setBusy(element: object, isBusy: boolean): void {
  if (isBusy) busy.add(element);
  else busy.delete(element);
}

/** Whether something is still waited for, so that what can wait should. */
export function isPageBusy(): boolean {
  return busy.size > 0;
}
