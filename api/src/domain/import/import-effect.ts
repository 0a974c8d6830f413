import type { Candidate } from '../candidate/candidate.ts';
import { NAME_COLUMNS, nameOf } from '../employee/display-name.ts';
import type { Employee } from '../employee/employee.ts';
import type { PlannedChange } from '../employee/plan-changes.ts';
import type { MappedValue } from '../employee/mapped-value.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import type { Confirmation } from './confirm-event.ts';
import {
  choiceInWords,
  creationInWords,
  newerHireInWords,
  updateInWords,
} from './effect-in-words.ts';
import type { ImportPlan } from './plan-import.ts';

/** What an import would do, told before it is done. */
export interface ImportEffect {
  readonly kind: 'CREATE' | 'UPDATE' | 'CHOICE' | 'NOTHING';
  /** In one sentence or two. Names values of every type, pay included. */
  readonly summary: string;
  /** Who would be updated. */
  readonly employee: Employee | null;
  /** Who may be the same person, when that is the question. */
  readonly employees: readonly Employee[];
  readonly changes: readonly PlannedChange[];
}

/**
 * What a plan comes to. When the provider does not bear out the event, nothing would be done now; what would be done once
 * it does is told all the same, since that is what rules are tried for.
 */
export function importEffect(
  plan: ImportPlan,
  candidate: Candidate,
  { confirmed, about }: { confirmed: Confirmation; about: Pick<AboutProvider, 'label'> },
): ImportEffect {
  if (candidate.isAnonymized) return noEffect(confirmed.because);
  const { summary, ...rest } = planned(plan, candidate, about);
  if (plan.newer && confirmed.holds === 'yes') {
    const { employee } = rest;
    return { ...noEffect(newerHireInWords(plan.newer)), employee };
  }
  const effect = {
    ...rest,
    summary: candidate.remark ? `${summary} ${candidate.remark}` : summary,
    changes: plan.changes,
  };
  if (confirmed.holds === 'yes') return effect;
  const then = effect.summary.replace(/^W/, 'w');
  return {
    ...effect,
    kind: 'NOTHING',
    summary: `Nothing would change now: ${confirmed.because} Once that changes, Sora ${then}`,
  };
}

export function noEffect(because: string): ImportEffect {
  return {
    kind: 'NOTHING',
    summary: `Nothing would change: ${because}`,
    employee: null,
    employees: [],
    changes: [],
  };
}

function planned(
  { match, values, changes, fields }: ImportPlan,
  candidate: Candidate,
  about: Pick<AboutProvider, 'label'>,
): Omit<ImportEffect, 'changes'> {
  if (match.kind === 'CHOICE') {
    const { employees } = match;
    return {
      kind: 'CHOICE',
      summary: choiceInWords(match, fields, about),
      employee: null,
      employees,
    };
  }
  if (match.kind === 'CREATE') {
    const summary = creationInWords(
      nameIn(values) ?? (candidate.name || 'an employee without a name'),
    );
    return { kind: 'CREATE', summary, employee: null, employees: [] };
  }
  const { employee } = match;
  const changed = changes.some(({ kind }) => kind !== 'KEEP_PINNED');
  return {
    kind: changed ? 'UPDATE' : 'NOTHING',
    summary: updateInWords(employee, changes),
    employee,
    employees: [],
  };
}

/** What the new employee would be called. */
function nameIn(values: readonly MappedValue[]): string | null {
  const mapped = new Map(values.map(({ employeeField, value }) => [employeeField, value]));
  const parts = Object.fromEntries(
    NAME_COLUMNS.map((column) => {
      const value = mapped.get(column);
      return [column, typeof value === 'string' ? value : null];
    }),
  ) as Record<(typeof NAME_COLUMNS)[number], string | null>;
  return nameOf(parts);
}
