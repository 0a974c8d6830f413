import type { CataloguedField } from '../sources/catalogued-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import type { FieldType } from '../../values/field-value.ts';
import { matchChoices } from './match-choices.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { canFit } from '../../values/fitting-types.ts';
import { obviousTransforms } from './obvious-transforms.ts';
import { sourceIndex, type NearSource } from './source-index.ts';

/** A rule that may be right. Never applied automatically. */
export interface RuleSuggestion {
  readonly employeeField: EmployeeField;
  readonly rule: MappingRule;
  readonly sourceFields: readonly CataloguedField[];
  /** Why, in words. */
  readonly reason: string;
  /** What a hire had in it. */
  readonly example: string | null;
}

/** How much of its words a name must share at the least. */
const LIKE = 0.7;
/** How many of the values must be choices at the least, when the names say nothing. */
const MOST_ARE_CHOICES = 0.75;

const TEXTS: ReadonlySet<FieldType> = new Set(['TEXT', 'LONG_TEXT', 'CHOICE', 'CHOICES']);

/** What a label leaves unsaid: the address of a candidate is never the one at work. */
const FULL_NAMES: ReadonlyMap<string, string> = new Map([['workEmail', 'Work email']]);

/**
 * For each of these employee fields, which have no rule yet, the one source field that fits best by its name, its type
 * and the values seen, if any fits well enough. The same input gives the same output, in the order of the fields.
 */
export function suggestRules(
  employeeFields: readonly EmployeeField[],
  catalogue: readonly CataloguedField[],
): readonly RuleSuggestion[] {
  const suggest = ruleSuggester(catalogue);
  return employeeFields.flatMap((field) => suggest(field) ?? []);
}

/** The same for one employee field after another. */
export function ruleSuggester(
  catalogue: readonly CataloguedField[],
): (employeeField: EmployeeField) => RuleSuggestion | null {
  const near = sourceIndex(
    catalogue.filter(({ vanished, fill }) => !vanished && fill?.filled !== 0),
    LIKE,
  );
  return (employeeField) => {
    let best: Judged | null = null;
    for (const one of near(employeeField, nameOf(employeeField))) {
      const judgement = judged(employeeField, one);
      if (judgement && (!best || precedes(judgement, best))) best = judgement;
    }
    if (!best) return null;
    const { source } = best;
    const choices = matchChoices(employeeField, source);
    return {
      employeeField,
      rule: {
        employeeField: employeeField.key,
        sourceFields: [source.key],
        joinWith: null,
        transforms: obviousTransforms(employeeField, source, choices, catalogue),
      },
      sourceFields: [source],
      reason: reasonFor(best),
      example: source.examples[0] ?? null,
    };
  };
}

interface Judged extends NearSource {
  readonly isSameName: boolean;
  readonly score: number;
}

/** Null for a source field that should not be suggested. */
function judged(field: EmployeeField, near: NearSource): Judged | null {
  const { source, likeness, among } = near;
  const isLike = likeness >= LIKE;
  const isAmongChoices = among !== null && among.share >= MOST_ARE_CHOICES && among.count > 1;
  if (!isLike && !isAmongChoices) return null;
  const isSameName = nameOf(field).trim().toLowerCase() === source.label.trim().toLowerCase();
  if (among?.share === 0 && !isSameName) return null;
  if (!canFit(source.type, field.type)) return null;
  const byName = 4 * likeness + (isSameName ? 2 : 0);
  const byValues = 2 * (among?.share ?? 0) + fillRate(source);
  const score = byName + byValues + typeFit(source.type, field.type);
  return { ...near, isSameName, score };
}

function nameOf({ key, label }: EmployeeField): string {
  return FULL_NAMES.get(key) ?? label;
}

function precedes(one: Judged, other: Judged): boolean {
  return (
    one.score > other.score || (one.score === other.score && one.source.key < other.source.key)
  );
}

function typeFit(from: FieldType, to: FieldType): number {
  if (from === to) return 1;
  return TEXTS.has(from) && TEXTS.has(to) ? 0.8 : 0.3;
}

function fillRate({ fill }: CataloguedField): number {
  return fill ? fill.filled / fill.candidates : 0;
}

function reasonFor({ source, likeness, isSameName, among }: Judged): string {
  const byName = isSameName ? 'Same name' : likeness >= LIKE ? 'Similar name' : null;
  const byValues = among && valuesInWords(among.share);
  const { fill } = source;
  const seen = fill
    ? `filled for ${fill.filled} of ${fill.candidates} ${fill.candidates === 1 ? 'candidate' : 'candidates'}`
    : 'no candidates read yet';
  const reason = [byName, byValues, seen].filter(Boolean).join(', ');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function valuesInWords(share: number): string | null {
  if (share === 0) return 'but none of its values match the choices';
  return share >= MOST_ARE_CHOICES ? 'its values match the choices' : null;
}
