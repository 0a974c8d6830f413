import { iso31662 } from 'iso-3166';

import { comparable } from './country.ts';

/** A state, province or the like of a country, of ISO 3166-2. */
export interface Region {
  /** Without the country's: CA, of US-CA. */
  readonly code: string;
  readonly name: string;
}

export interface Regions {
  /** By its code, with or without the country's, or by its name, whatever the case and the accents. */
  find(text: string): Region | undefined;
}

const remembered = new Map<string, Regions>();

/** The regions of a country, by its two letters. Null when it has none. */
export function regionsOf(country: string): Regions | null {
  const known = remembered.get(country) ?? readRegions(country);
  if (known) remembered.set(country, known);
  return known;
}

function readRegions(country: string): Regions | null {
  const entries = iso31662.filter((entry) => entry.code.startsWith(`${country}-`));
  if (country.length !== 2 || entries.length === 0) return null;
  const found = new Map<string, Region>();
  // What belongs to the country itself goes before what is within a region, and a code before a name.
  const within = entries.toSorted(
    (a, b) => Number(b.parent === country) - Number(a.parent === country),
  );
  const regions = within.map(({ code, name }) => ({ code: code.slice(3), name }));
  for (const region of regions) found.set(comparable(region.code), region);
  for (const region of regions) found.set(comparable(`${country}-${region.code}`), region);
  for (const region of regions) {
    for (const name of [region.name, turned(region.name)]) {
      if (!found.has(comparable(name))) found.set(comparable(name), region);
    }
  }
  return { find: (text) => found.get(comparable(text)) };
}

/** "Principado de Asturias" for "Asturias, Principado de". */
function turned(name: string): string {
  const [before = '', behind] = name.split(', ');
  return behind === undefined ? name : `${behind} ${before}`;
}
