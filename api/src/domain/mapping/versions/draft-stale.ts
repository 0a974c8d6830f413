import { refuse, type Refusal } from '../../base/failure.ts';
import type { MappingDifference } from './difference.ts';
import type { FieldMappingDraft } from './field-mapping-draft.ts';

export type FieldMappingDraftStale = Refusal<
  'FIELD_MAPPING_DRAFT_STALE',
  { current: FieldMappingDraft | null; difference: readonly MappingDifference[] }
>;

/** `difference`: from the draft as it is to the rules that were about to replace it, if any were. */
export function draftStale(
  current: FieldMappingDraft | null,
  difference: readonly MappingDifference[] = [],
): FieldMappingDraftStale {
  return refuse(
    'FIELD_MAPPING_DRAFT_STALE',
    current
      ? `${current.updatedBy.name} changed this draft after you opened it. Look at what changed, then decide whose rules to keep.`
      : 'Somebody published or discarded this draft after you opened it. Look at the mapping as it is now, then save your rules as a new draft if they are still needed.',
    { current, difference },
  );
}
