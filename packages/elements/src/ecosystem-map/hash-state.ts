/** What the user chose, as a part of the page's address behind "#". Pure. */
import { languageSchema, sectorSchema } from '@stem-ecosystems/schema/common';
import { scopeSchema } from '@stem-ecosystems/schema/ecosystem';
import { costSchema, gradeSchema, programKindSchema } from '@stem-ecosystems/schema/program';
import { readSeveral, writeSeveral } from '@stem-ecosystems/schema/several-values';
import type { DistanceUnit } from '../shared/format.ts';
import {
  FACETS,
  LAYERS,
  type FacetName,
  type Facets,
  type LayerName,
  type MapFilters,
} from './filters/map-filters.ts';
import { readRadius, writeRadius } from './map-attributes.ts';

/** All that an address keeps. The position of the device is never a part of it. */
export interface HashState {
  readonly layers: readonly LayerName[];
  readonly facets: Facets;
  readonly words?: string | undefined;
  /** Country and region with a hyphen, or the country alone. */
  readonly area?: string | undefined;
  /** As the attribute `near`. */
  readonly near?: string | undefined;
  /** Kilometres. */
  readonly radiusKm?: number | undefined;
  /** Of distances, where the user chose one. */
  readonly unit?: DistanceUnit | undefined;
  /** Reference of the open record. */
  readonly open?: string | undefined;
  /** Which of the two a narrow page shows. */
  readonly pane: 'list' | 'map';
}

const KNOWN = {
  scope: scopeSchema,
  sector: sectorSchema,
  kind: programKindSchema,
  cost: costSchema,
} as const;
/** Half of the way around the earth, kilometres. */
const MOST_KM = 20_040;
const MOST_LETTERS = 100;

const NAMES = [
  'layers',
  ...Object.keys(FACETS),
  'q',
  'area',
  'near',
  'radius',
  'unit',
  'open',
  'view',
];

/** What the filters and the open record are, as an address keeps them. */
export function stateOf(
  { area, facets, layers, place, radiusKm, words }: MapFilters,
  { open, pane, unit }: Pick<HashState, 'open' | 'pane' | 'unit'>,
): HashState {
  return {
    layers,
    facets,
    words: words?.text,
    area: area && [area.country, area.region].filter(Boolean).join('-'),
    near: place?.near,
    radiusKm: place?.near === undefined ? undefined : radiusKm,
    unit,
    open,
    pane,
  };
}

/** The hash with a state in it, "#" included; empty where there is nothing to keep. What others keep there stays. */
export function writeHash(hash: string, prefix: string, state: HashState): string {
  const { layers, facets, words, area, near, radiusKm, unit, open, pane } = state;
  const values: Readonly<Record<string, string | undefined>> = {
    layers: layers.join(' '),
    ...Object.fromEntries(
      Object.entries(facets).map(([name, chosen]) => [name, writeSeveral(chosen)]),
    ),
    q: words,
    area,
    near,
    radius: radiusKm === undefined ? undefined : writeRadius(radiusKm),
    unit,
    open,
    view: pane === 'map' ? 'map' : undefined,
  };
  const own = new URLSearchParams();
  for (const name of NAMES) {
    const value = values[name];
    if (value) own.set(prefix + name, value);
  }
  const others = partsOf(hash).filter((part) => !isOwn(part, prefix));
  const parts = [...others, ...(own.size > 0 ? [String(own)] : [])];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The state that a hash has. What cannot be read is left out. */
export function readHash(hash: string, prefix: string): HashState {
  const own = new URLSearchParams(
    partsOf(hash)
      .filter((part) => isOwn(part, prefix))
      .join('&'),
  );
  const get = (name: string): string | undefined => own.get(prefix + name) ?? undefined;
  const radiusKm = readRadius(get('radius'), ignore)?.km ?? 0;
  const open = get('open');
  const unit = get('unit');
  const facets = (Object.keys(FACETS) as FacetName[]).flatMap((name) => {
    const values = readSeveral(get(name) ?? '').filter((value) => isValue(name, value));
    return values.length === 0 ? [] : [[name, values]];
  });
  return {
    layers: LAYERS.filter((layer) => get('layers')?.split(' ').includes(layer)),
    facets: Object.fromEntries(facets) as Facets,
    words: get('q'),
    area: get('area'),
    near: get('near'),
    radiusKm: radiusKm > 0 && radiusKm <= MOST_KM ? radiusKm : undefined,
    unit: unit === 'mi' || unit === 'km' ? unit : undefined,
    open: /^(ecosystem|organization|program)\/./.test(open ?? '') ? open : undefined,
    pane: get('view') === 'map' ? 'map' : 'list',
  };
}

/** Whether a facet may have a value: an address may be written by hand. */
function isValue(name: FacetName, value: string): boolean {
  if (name === 'subject') return value !== '' && value.length <= MOST_LETTERS;
  if (name === 'language') return languageSchema.safeParse(value).success;
  if (name === 'grade')
    return /^-?\d+$/.test(value) && gradeSchema.safeParse(Number(value)).success;
  const known: readonly string[] = KNOWN[name].options;
  return known.includes(value);
}

/** The page is told nothing of what cannot be read in an address, which anybody may write. */
const ignore = (): void => undefined;

function partsOf(hash: string): string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}

/** Whether a part is of this map. Its name may be escaped, as it has the id of the element in it. */
function isOwn(part: string, prefix: string): boolean {
  const [name] = new URLSearchParams(part).keys();
  return NAMES.some((known) => name === prefix + known);
}
