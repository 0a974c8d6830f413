import type { DraftRule } from '../draft/draft-rules.ts';

/** Puts the source field at a position of the rule; `undefined` takes away what is there. */
export function withSource(
  rule: DraftRule,
  position: number,
  sourceField: string | undefined,
): DraftRule {
  const sources = [...rule.sourceFields];
  sources.splice(position, 1, ...(sourceField === undefined ? [] : [sourceField]));
  // The same source a second time could never be reached.
  return { ...rule, sourceFields: [...new Set(sources)] };
}

/** Moves the source up (-1) or down (1); at the ends it stays. */
export function withSourceMoved(rule: DraftRule, position: number, by: -1 | 1): DraftRule {
  const sources = [...rule.sourceFields];
  const [moved] = sources.splice(position, 1);
  const target = position + by;
  if (moved === undefined || target < 0 || target > sources.length) return rule;
  sources.splice(target, 0, moved);
  return { ...rule, sourceFields: sources };
}

/** Puts another source field where this one was, e.g. after it was renamed at Lever. */
export function withSourceReplaced(rule: DraftRule, from: string, to: string): DraftRule {
  const sources = rule.sourceFields.map((source) => (source === from ? to : source));
  return { ...rule, sourceFields: [...new Set(sources)] };
}
