import type { Directory } from '@stem-ecosystems/schema/directory';
import type { Language } from '../shared/strings.ts';
import type { Later } from '../shared/later.ts';
import type * as DetailsView from './details-view.ts';
import type { Entry } from './entries.ts';
import type * as OutcomesView from './outcomes-view.ts';
import type { ZoneChoice } from './list-attributes.ts';
import type { ConveningStrings } from './convening-list.strings.ts';

/** What the templates of the list need besides the entry they show. */
export interface ViewContext {
  strings: ConveningStrings;
  language: Language;
  /** BCP 47, for dates, numbers and plurals. */
  locale: string;
  /** Of the headings of entries, 2 to 6. */
  headingLevel: number;
  zone: ZoneChoice;
  /** IANA name of the zone the page is looked at from. */
  viewerZone: string;
  now: Date;
  /** Base URL of the directory, ending in "/". */
  baseUrl: string;
  /** What the directory says of itself; undefined until it has. */
  directory: Directory | undefined;
  /** Whether what is folded away is shown all the same, for printing. */
  isPrinting: boolean;
  /** What shows the outcomes that stand in the open. */
  outcomes: Later<typeof OutcomesView>;
  /** What shows the folded parts. */
  details: Later<typeof DetailsView>;
  isOpen: (panelId: string) => boolean;
  onToggle: (panelId: string, entry: Entry) => void;
}
