import {
  type CatalogueEntry,
  groupLabels,
  type SourceCatalogue,
  sourceLabel,
} from './source-catalogue.ts';

export interface MenuItem {
  type: 'label' | 'item';
  /** What the closed field shows, with the group. */
  label: string;
  /** What the list shows, below the group's name. */
  name: string;
  /** The source's key. */
  value: string;
  custom: boolean;
  /** How often it is filled: "38 of 50". */
  fill?: string;
}

export interface Menu {
  sections: MenuItem[][];
  /** How many fit the search and are not shown, since no one reads a thousand. */
  left: number;
}

/** The value of the entry that clears the field. */
export const NOTHING = 'nothing';

/** Up to here a list is shown whole: what a company without many own fields has. */
const SHOWN_WHOLE = 150;
/** Of a longer list, enough to see what there is. */
const SHOWN_OF_MANY = 80;
/** Who types goes on typing sooner than reading more than these; a list is drawn again for each letter. */
const FOUND_AT_MOST = 40;

function item(value: string, label: string, name: string, custom = false): MenuItem {
  return { type: 'item', value, label, name, custom };
}

function section(entries: readonly CatalogueEntry[]): MenuItem[] {
  const [first] = entries;
  if (!first) return [];
  const name = groupLabels[first.group];
  const heading: MenuItem = { ...item(`group ${first.group}`, name, name), type: 'label' };
  return [
    heading,
    ...entries.map(({ key, label, fullLabel, custom, fill }) => ({
      ...item(key, fullLabel, label, custom),
      ...(fill ? { fill: `${fill.filled} of ${fill.candidates}` } : {}),
    })),
  ];
}

/** As many of each group as there is room for, so that no group hides the ones behind it. */
function shares(sizes: readonly number[], room: number): number[] {
  const shown = sizes.map(() => 0);
  let left = Math.min(
    room,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (left > 0) {
    const hungry = sizes.flatMap((size, group) => ((shown[group] ?? 0) < size ? [group] : []));
    const share = Math.max(1, Math.floor(left / hungry.length));
    for (const group of hungry) {
      const more = Math.min(share, (sizes[group] ?? 0) - (shown[group] ?? 0), left);
      shown[group] = (shown[group] ?? 0) + more;
      left -= more;
    }
  }
  return shown;
}

/**
 * The dropdown's entries: first the one that clears it, then a section a group. A chosen source that is no longer
 * known stays visible as such. All words of the search have to occur.
 */
export function sourceMenu(
  catalogue: SourceCatalogue,
  options: { search: string; nothing: string; chosen: string | undefined; except: string },
): Menu {
  const { search, nothing, chosen, except } = options;
  const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const fitting = catalogue.entries.filter(
    ({ key, words }) => key !== except && wanted.every((word) => words.includes(word)),
  );
  const groups = [...Map.groupBy(fitting, ({ group }) => group).values()];
  const many = fitting.length > SHOWN_WHOLE ? SHOWN_OF_MANY : SHOWN_WHOLE;
  const room = wanted.length ? FOUND_AT_MOST : many;
  const counts = shares(
    groups.map(({ length }) => length),
    room,
  );
  const sections = groups.map((entries, group) => section(entries.slice(0, counts[group])));
  const isUnknown = chosen !== undefined && !catalogue.byKey.has(chosen);
  const first = [
    ...(isUnknown
      ? [item(chosen, sourceLabel(catalogue, chosen), sourceLabel(catalogue, chosen))]
      : []),
    item(NOTHING, nothing, nothing),
  ];
  return {
    sections: wanted.length ? sections : [first, ...sections],
    left: Math.max(0, fitting.length - room),
  };
}

/** What a closed dropdown needs to show what is chosen. */
export function closedMenu(catalogue: SourceCatalogue, chosen: string | undefined): MenuItem[][] {
  if (chosen === undefined) return [];
  const label = sourceLabel(catalogue, chosen);
  return [[item(chosen, label, catalogue.byKey.get(chosen)?.label ?? label)]];
}
