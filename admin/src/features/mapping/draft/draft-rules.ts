import { stringifyVariables } from '@urql/core';

import type { MappingRule, MappingRuleInput } from '../editor/mapping-rule.ts';
import { toTransformInput } from '../transforms/transform.ts';

/** How one employee field is filled. */
export type DraftRule = Readonly<Omit<MappingRule, 'employeeField'>>;

/** The rules by the keys of the employee fields. */
export type DraftRules = ReadonlyMap<string, DraftRule>;

export const NO_RULE: DraftRule = { sourceFields: [], joinWith: null, transforms: [] };

export function draftFrom(rules: readonly MappingRule[]): DraftRules {
  return new Map(rules.map(({ employeeField, ...rule }) => [employeeField, rule]));
}

/** A fixed value or an expression fills a field without any source. */
export function isMapped(rule: DraftRule | undefined): boolean {
  return rule !== undefined && (rule.sourceFields.length > 0 || rule.transforms.length > 0);
}

function inputOf(employeeField: string, rule: DraftRule): MappingRuleInput {
  return {
    employeeField,
    sourceFields: [...rule.sourceFields],
    joinWith: rule.sourceFields.length > 1 ? rule.joinWith : null,
    transforms: rule.transforms.map(toTransformInput),
  };
}

/** The rules to save or to try: fields that nothing fills have none. */
export function rulesOf(draft: DraftRules): MappingRuleInput[] {
  return [...draft]
    .filter(([, rule]) => isMapped(rule))
    .map(([employeeField, rule]) => inputOf(employeeField, rule));
}

/** The employee fields whose rule differs. */
export function changedFields(before: DraftRules, after: DraftRules): string[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  const words = (rules: DraftRules, field: string) =>
    stringifyVariables(inputOf(field, rules.get(field) ?? NO_RULE));
  return [...fields].filter((field) => {
    // What was never touched is the same object.
    if (before.get(field) === after.get(field)) return false;
    return words(before, field) !== words(after, field);
  });
}
