/** What only Chrome has and the polyfill does not cover. */
declare namespace chrome.declarativeContent {
  interface PageUrl {
    hostEquals?: string;
    hostSuffix?: string;
    schemes?: string[];
  }

  class PageStateMatcher {
    constructor(options: { pageUrl: PageUrl });
  }

  class SetIcon {
    constructor(options: { imageData: Record<number, ImageData> });
  }

  interface Rule {
    id: string;
    conditions: PageStateMatcher[];
    actions: SetIcon[];
  }

  const onPageChanged: {
    removeRules(ids: undefined, done: () => void): void;
    addRules(rules: Rule[], done: () => void): void;
  };
}

declare namespace chrome.runtime {
  const lastError: { message?: string } | undefined;
}
