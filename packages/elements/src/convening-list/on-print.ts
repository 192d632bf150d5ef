/** Calls back when the page begins and ends to be printed, in time for what is printed to change with it. */
export function onPrint(callback: (isPrinting: boolean) => void, signal: AbortSignal): void {
  addEventListener('beforeprint', () => callback(true), { signal });
  addEventListener('afterprint', () => callback(false), { signal });
  // Tools that make a PDF may only switch the medium.
  const medium = matchMedia('print');
  medium.addEventListener('change', () => callback(medium.matches), { signal });
}
