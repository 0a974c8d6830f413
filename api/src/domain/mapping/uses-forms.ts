import type { MappingRule } from './mapping-rule.ts';

/** Whether a rule takes something from a profile form: only then are these worth a call for every candidate. */
export function usesForms(rules: readonly MappingRule[]): boolean {
  return rules.some((rule) => rule.sourceFields.some((key) => key.startsWith('form.')));
}
