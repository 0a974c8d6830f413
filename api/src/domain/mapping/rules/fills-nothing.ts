import type { MappingRule } from './mapping-rule.ts';

/** A rule without source fields and transforms is as good as none. */
export function fillsNothing(rule: MappingRule): boolean {
  return rule.sourceFields.length === 0 && rule.transforms.length === 0;
}
