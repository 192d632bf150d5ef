/** One manifest for both browsers, with what each needs of its own. */

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const ICON_SIZES = [16, 32, 48, 128] as const;

/** Paths of the icons by size; `lit` is the button on a partner's site. */
function iconPaths(kind: 'rest' | 'lit'): Record<string, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [String(size), `icons/${kind}-${size}.png`]));
}

/**
 * The manifest (version 3). No host access in either browser: Chrome lights the button by rules that the browser
 * itself evaluates, Firefox matches after the click.
 */
export function manifestFor(browser: BrowserName, version: string): object {
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    icons: iconPaths('lit'),
    action: {
      default_popup: 'popup.html',
      default_title: '__MSG_action__',
      default_icon: iconPaths(browser === 'chrome' ? 'rest' : 'lit'),
    },
    ...OF_BROWSER[browser],
  };
}

const OF_BROWSER: Record<BrowserName, object> = {
  chrome: {
    minimum_chrome_version: '125',
    permissions: ['activeTab', 'declarativeContent', 'storage'],
    background: { service_worker: 'background.js', type: 'module' },
  },
  firefox: {
    permissions: ['activeTab', 'storage'],
    browser_specific_settings: {
      gecko: {
        id: 'extension@stem-ecosystems.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};
