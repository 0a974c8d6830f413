import { dayOfMoment } from '../../../ui/formats.ts';
import type { SourceField, SourceFieldFacts } from './source-field.ts';

export interface Hint {
  tone: 'quiet' | 'attention';
  words: string;
}

type Facts = Pick<SourceFieldFacts, 'previousLabel' | 'relabeledAt'>;

/** What one should know about a source field before relying on it. */
export function sourceFieldHints(
  field: Pick<SourceField, 'custom' | 'sensitive' | 'vanished' | 'lastSeenAt'>,
  facts: Facts | undefined,
): Hint[] {
  const hints: Hint[] = [];
  if (field.vanished) {
    const since = field.lastSeenAt ? ` since ${dayOfMoment(field.lastSeenAt)}` : '';
    hints.push({ tone: 'attention', words: `No longer seen in Lever${since}` });
  }
  if (facts?.previousLabel) {
    const at = facts.relabeledAt ? ` on ${dayOfMoment(facts.relabeledAt)}` : '';
    hints.push({
      tone: 'attention',
      words: `Renamed in Lever${at}, from “${facts.previousLabel}”`,
    });
  }
  if (field.sensitive) hints.push({ tone: 'quiet', words: 'Sensitive: examples are masked' });
  if (field.custom) hints.push({ tone: 'quiet', words: 'Custom' });
  return hints;
}
