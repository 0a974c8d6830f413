import type { CataloguedField } from '../sources/catalogued-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { hasChoices, spelling } from './match-choices.ts';
import { likenessOf, nameWords } from '../../values/name-likeness.ts';

/** A source field that has something in common with an employee field. */
export interface NearSource {
  readonly source: CataloguedField;
  /** Of their names, as `nameLikeness` says. */
  readonly likeness: number;
  /** Of its values, those that are among the choices. Null unless both are known. */
  readonly among: { readonly share: number; readonly count: number } | null;
}

/**
 * Finds the source fields whose name is at least as `alike` as that, or that share a value with an employee field.
 * What is said of each word and value is found out once and not for each pair of fields, of which a large
 * organization has 250,000.
 */
export function sourceIndex(
  catalogue: readonly CataloguedField[],
  alike: number,
): (field: EmployeeField, name: string) => Iterable<NearSource> {
  const withAlikeName = nameIndex(
    catalogue.map(({ label }) => nameWords(label)),
    alike,
  );
  const totals = catalogue.map(({ distinctValues }) => sumOf(distinctValues));
  let byChoice: ReturnType<typeof valueIndex> | undefined;

  return function* (field, name) {
    const words = nameWords(name);
    const held = hasChoices(field)
      ? (byChoice ??= valueIndex(catalogue))(new Set(field.choices.map(spelling)))
      : null;
    const found = new Set(withAlikeName(words));
    held?.values.forEach((count, at) => count > 0 && found.add(at));
    for (const at of found) {
      const source = catalogue[at];
      const total = totals[at];
      if (!source) continue;
      const share = held && total ? (held.hires[at] ?? 0) / total : null;
      yield {
        source,
        likeness: likenessOf(words, nameWords(source.label)),
        among: held && share !== null ? { share, count: held.values[at] ?? 0 } : null,
      };
    }
  };
}

/** By the word and by how many words the name has: where such names are. */
type Places = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/**
 * Finds the names that share enough of their words. Two names can only be alike when they share one of the rarest
 * words, so that a word that most of them have, such as “field”, leads nowhere.
 */
function nameIndex(names: readonly ReadonlySet<string>[], alike: number) {
  const places = placesOf(names);
  const sizes = new Set(names.map(({ size }) => size));
  const frequency = (word: string) =>
    [...(places.get(word)?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);

  return (words: ReadonlySet<string>): readonly number[] => {
    const counted = [...words].map((word) => ({ word, often: frequency(word) }));
    const rarestFirst = counted.toSorted((a, b) => a.often - b.often);
    return [...sizes].flatMap((size) => {
      const shared = leastShared(words.size + size, alike);
      if (shared > Math.min(words.size, size)) return [];
      // Without any of these there are fewer than `shared` left to have in common.
      const telling = rarestFirst.slice(0, words.size - shared + 1);
      return telling.flatMap(({ word }) => places.get(word)?.get(size) ?? []);
    });
  };
}

/** How many words names with so many words together share at the least; for a share that rounding makes too large, one less. */
function leastShared(wordsOfBoth: number, alike: number): number {
  return Math.max(1, Math.ceil((alike * wordsOfBoth) / 2 - 1e-9));
}

function placesOf(names: readonly ReadonlySet<string>[]): Places {
  const places = new Map<string, Map<number, number[]>>();
  for (const [at, words] of names.entries()) {
    for (const word of words) {
      const bySize = places.get(word) ?? new Map<number, number[]>();
      places.set(word, bySize);
      const there = bySize.get(words.size);
      if (there) there.push(at);
      else bySize.set(words.size, [at]);
    }
  }
  return places;
}

/** How many different values of each source field are among choices, and of how many hires, by its place. */
function valueIndex(catalogue: readonly CataloguedField[]) {
  const spelled = new Map<string, string>();
  const holders = new Map<string, { readonly at: number; readonly count: number }[]>();
  for (const [at, { distinctValues }] of catalogue.entries()) {
    for (const { value, count } of distinctValues) {
      const spelt = spelled.get(value) ?? spelling(value);
      spelled.set(value, spelt);
      const known = holders.get(spelt);
      if (known) known.push({ at, count });
      else holders.set(spelt, [{ at, count }]);
    }
  }
  return (choices: Iterable<string>) => {
    const values = new Uint32Array(catalogue.length);
    const hires = new Uint32Array(catalogue.length);
    for (const choice of choices) {
      for (const { at, count } of holders.get(choice) ?? []) {
        values[at] = (values[at] ?? 0) + 1;
        hires[at] = (hires[at] ?? 0) + count;
      }
    }
    return { values, hires };
  };
}

function sumOf(counted: CataloguedField['distinctValues']): number {
  return counted.reduce((total, { count }) => total + count, 0);
}
