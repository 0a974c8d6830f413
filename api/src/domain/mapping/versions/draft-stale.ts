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
      ? `${current.updatedBy.name} changed this draft after you opened it. Review the changes, then decide whose rules to keep.`
      : 'Someone published or discarded this draft. Reload the mapping, then save your rules as a new draft if you still need them.',
    { current, difference },
  );
}
