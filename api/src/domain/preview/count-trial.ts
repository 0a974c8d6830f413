import type { CandidateSummary } from '../candidate/candidate.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import { sameValue } from '../employee/same-value.ts';
import type { MappedValue } from '../employee/mapped-value.ts';

/** What other rules do to a field of one candidate. EMPTY: both give nothing. FAILED: the other rules have a problem. */
export const TRIAL_OUTCOMES = [
  'unchanged',
  'changed',
  'filled',
  'emptied',
  'empty',
  'failed',
] as const;
export type TrialOutcome = (typeof TRIAL_OUTCOMES)[number];

export interface TrialField extends Readonly<Record<TrialOutcome, number>> {
  readonly employeeField: EmployeeField;
  /** Of those that failed, how many have a value by the published rules. */
  readonly lost: number;
  /** The worst ones, at most 5. */
  readonly examples: readonly TrialExample[];
}

export interface TrialExample {
  readonly candidate: CandidateSummary;
  /** In words. */
  readonly before: string | null;
  /** In words. */
  readonly after: string | null;
  readonly problem: string | null;
}

const MOST_EXAMPLES = 5;
/** What has to be looked at first. */
const TELLING: readonly TrialOutcome[] = ['failed', 'emptied', 'changed', 'filled'];

/** Counts, field by field, what other rules would change for candidates. */
export class TrialCount {
  readonly #fields: readonly EmployeeField[];
  readonly #examples = new Map<string, TrialExample[]>();
  readonly #counts = new Map<string, number>();

  constructor(fields: readonly EmployeeField[]) {
    this.#fields = fields;
  }

  /** `before` and `after`: what the two mappings give for this candidate. */
  add(
    candidate: CandidateSummary,
    before: readonly MappedValue[],
    after: readonly MappedValue[],
  ): void {
    const beforeBy = new Map(before.map((value) => [value.employeeField, value]));
    const afterBy = new Map(after.map((value) => [value.employeeField, value]));
    for (const field of this.#fields) {
      const was = beforeBy.get(field.key);
      const is = afterBy.get(field.key);
      const outcome = trialOutcome(field, was, is);
      const key = keyOf(field, outcome);
      if (outcome === 'failed' && (was?.value ?? null) !== null) {
        const lost = keyOf(field, 'lost');
        this.#counts.set(lost, (this.#counts.get(lost) ?? 0) + 1);
      }
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      const examples = this.#examples.get(key) ?? [];
      if (!TELLING.includes(outcome) || examples.length >= MOST_EXAMPLES) continue;
      const example = {
        candidate,
        before: was?.text ?? null,
        after: is?.text ?? null,
        problem: is?.problem ?? null,
      };
      this.#examples.set(key, [...examples, example]);
    }
  }

  /** One for each field, in their order. */
  fields(): readonly TrialField[] {
    return this.#fields.map((employeeField) => ({
      ...(Object.fromEntries(
        TRIAL_OUTCOMES.map((one) => [one, this.#counts.get(keyOf(employeeField, one)) ?? 0]),
      ) as Record<TrialOutcome, number>),
      employeeField,
      lost: this.#counts.get(keyOf(employeeField, 'lost')) ?? 0,
      examples: TELLING.flatMap(
        (outcome) => this.#examples.get(keyOf(employeeField, outcome)) ?? [],
      ).slice(0, MOST_EXAMPLES),
    }));
  }
}

function trialOutcome(
  { type }: EmployeeField,
  was: MappedValue | undefined,
  is: MappedValue | undefined,
): TrialOutcome {
  if (is?.problem) return 'failed';
  const before = was?.value ?? null;
  const after = is?.value ?? null;
  if (after === null) return before === null ? 'empty' : 'emptied';
  if (before === null) return 'filled';
  return sameValue(before, after, type) ? 'unchanged' : 'changed';
}

function keyOf({ key }: EmployeeField, outcome: TrialOutcome | 'lost'): string {
  return `${outcome} ${key}`;
}
