import { graphql, type ResultOf } from '@sora/schema';

export const trialField = graphql(`
  fragment TrialField on TrialField @_unmask {
    unchanged
    changed
    filled
    emptied
    empty
    failed
    lost
    employeeField {
      key
      label
    }
    examples {
      before
      after
      problem
      candidate {
        id
        name
      }
    }
  }
`);

/** What rules would do to one field of the last hires. */
export type TrialField = ResultOf<typeof trialField>;

/** How a hire can fare with other rules, the gravest first. */
export const trialOutcomes = [
  { key: 'failed', label: 'Fail', explanation: 'have a value that can’t be used' },
  { key: 'emptied', label: 'Emptied', explanation: 'would lose their value' },
  { key: 'changed', label: 'Changed', explanation: 'would get a different value' },
  { key: 'filled', label: 'Filled', explanation: 'would get a value where there is none' },
  { key: 'empty', label: 'Empty', explanation: 'have no value either way' },
  { key: 'unchanged', label: 'Same', explanation: 'keep their value' },
] as const;

/**
 * The fields to look at, the gravest first, and the others. A field that fails may fail with the published rules
 * too: `differs` says whether any value would be another one, or be lost, and `losses` tells of those in words.
 */
export function trialRows(fields: readonly TrialField[]): {
  notable: TrialField[];
  same: TrialField[];
  differs: boolean;
  losses: string[];
} {
  const differing = ({ emptied, changed, filled, lost }: TrialField) =>
    emptied + changed + filled + lost > 0;
  const isNotable = (field: TrialField) => differing(field) || field.failed > 0;
  return {
    notable: fields
      .filter(isNotable)
      .toSorted(
        (one, other) =>
          other.failed - one.failed || other.emptied - one.emptied || other.changed - one.changed,
      ),
    same: fields.filter((field) => !isNotable(field)),
    differs: fields.some(differing),
    losses: fields.filter(({ lost }) => lost > 0).map(lossInWords),
  };
}

function lossInWords(field: TrialField): string {
  const { unchanged, changed, filled, emptied, empty, failed, lost } = field;
  const tried = unchanged + changed + filled + emptied + empty + failed;
  const of = `${lost} of ${tried} ${tried === 1 ? 'hire' : 'hires'}`;
  return `${field.employeeField.label} would fail for ${of} who would get a value from the published rules.`;
}
