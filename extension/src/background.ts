/** Chrome's service worker: it sets the rules that light the button, and does nothing else. */
import { fileUrl, onInstalled } from './browser.ts';
import { hostConditions } from './light-rules.ts';
import { readPartnerSites } from './partner-file.ts';

const ICON_SIZES = [16, 32] as const;
const RULE_ID = 'partner-sites';

// Listeners stand before anything is awaited: the worker may have been started for this very event.
onInstalled(() => {
  void setRules();
});

async function setRules(): Promise<void> {
  const { onPageChanged, PageStateMatcher, SetIcon } = chrome.declarativeContent;
  const conditions = hostConditions(await readPartnerSites());
  const rule = {
    id: RULE_ID,
    conditions: conditions.map((pageUrl) => new PageStateMatcher({ pageUrl })),
    actions: [new SetIcon({ imageData: await litIcon() })],
  };
  await settled((done) => onPageChanged.removeRules(undefined, done));
  await settled((done) => onPageChanged.addRules([rule], done));
}

/** SetIcon takes pixels only: https://developer.chrome.com/docs/extensions/reference/api/declarativeContent */
async function litIcon(): Promise<Record<number, ImageData>> {
  const images = await Promise.all(
    ICON_SIZES.map(async (size) => [size, await pixels(`icons/lit-${size}.png`, size)] as const),
  );
  return Object.fromEntries(images);
}

async function pixels(path: string, size: number): Promise<ImageData> {
  const response = await fetch(fileUrl(path));
  const bitmap = await createImageBitmap(await response.blob());
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (context === null) throw new Error('Expected a 2D context for the icon, got none.');
  context.drawImage(bitmap, 0, 0, size, size);
  return context.getImageData(0, 0, size, size);
}

function settled(call: (done: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call(() => {
      const { lastError } = chrome.runtime;
      if (lastError === undefined) resolve();
      else reject(new Error(lastError.message));
    });
  });
}
