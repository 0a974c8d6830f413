import type { DraftRule } from '../draft/draft-rules.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a closed row says of the rule besides its first source. Nothing when there is no more to it. */
export function ruleSummary(
  rule: DraftRule,
  labelOf: (sourceField: string) => string,
): string | undefined {
  const others = rule.sourceFields.slice(1).map(labelOf);
  const { length: steps } = rule.transforms;
  const parts = [
    others.length && rule.joinWith === null ? `if empty, ${others.join(', then ')}` : '',
    others.length && rule.joinWith !== null ? `joined with ${list.format(others)}` : '',
    steps ? (steps === 1 ? '1 step' : `${steps} steps`) : '',
  ].filter(Boolean);
  const words = parts.join(' · ');
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}
