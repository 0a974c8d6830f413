import type { CataloguedField } from '../../candidate/catalogued-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { hasChoices, spelling } from './match-choices.ts';
import { nameWords } from './name-likeness.ts';

/** A source field that has something in common with an employee field. */
export interface NearSource {
  readonly source: CataloguedField;
  /** Of their names, as `nameLikeness` says. */
  readonly likeness: number;
  /** Of its values, those that are among the choices. Null unless both are known. */
  readonly among: { readonly share: number; readonly count: number } | null;
}

/**
 * Finds the source fields that share a word of their name or a value with an employee field. What is said of each
 * word and value is found out once and not for each pair of fields, of which a large organization has 250,000.
 */
export function sourceIndex(
  catalogue: readonly CataloguedField[],
): (field: EmployeeField, name: string) => Iterable<NearSource> {
  const sizes = catalogue.map(({ label }) => nameWords(label).size);
  const totals = catalogue.map(({ distinctValues }) =>
    distinctValues.reduce((total, { count }) => total + count, 0),
  );
  const byWord = grouped(catalogue, ({ label }) => [...nameWords(label)].map((word) => [word, 1]));
  const bySpelling = grouped(catalogue, ({ distinctValues }) =>
    distinctValues.map(({ value, count }) => [spelling(value), count]),
  );

  return function* (field, name) {
    const words = nameWords(name);
    const shared = counted(words, byWord);
    const choices = hasChoices(field) ? new Set(field.choices.map(spelling)) : [];
    const held = counted(choices, bySpelling);
    for (const at of new Set([...shared.keys(), ...held.keys()])) {
      const source = catalogue[at];
      if (!source) continue;
      const { count = 0, sum = 0 } = held.get(at) ?? {};
      yield {
        source,
        likeness: (2 * (shared.get(at)?.count ?? 0)) / (words.size + (sizes[at] ?? 0)),
        among: totals[at] && hasChoices(field) ? { share: sum / totals[at], count } : null,
      };
    }
  };
}

type Entry = readonly [key: string, amount: number];
type Group = { readonly at: number; readonly amount: number }[];

function grouped(
  catalogue: readonly CataloguedField[],
  entriesOf: (source: CataloguedField) => readonly Entry[],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [at, source] of catalogue.entries()) {
    for (const [key, amount] of entriesOf(source)) {
      const group = groups.get(key);
      if (group) group.push({ at, amount });
      else groups.set(key, [{ at, amount }]);
    }
  }
  return groups;
}

function counted(keys: Iterable<string>, groups: ReadonlyMap<string, Group>) {
  const found = new Map<number, { count: number; sum: number }>();
  for (const key of keys) {
    for (const { at, amount } of groups.get(key) ?? []) {
      const one = found.get(at);
      if (one) {
        one.count += 1;
        one.sum += amount;
      } else {
        found.set(at, { count: 1, sum: amount });
      }
    }
  }
  return found;
}
