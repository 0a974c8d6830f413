import { refuse, type Refusal } from '../../base/failure.ts';
import type { CurrentFieldMapping } from './current-field-mapping.ts';

export type FieldMappingStale = Refusal<'FIELD_MAPPING_STALE', { current: CurrentFieldMapping }>;

export function fieldMappingStale(current: CurrentFieldMapping): FieldMappingStale {
  return refuse(
    'FIELD_MAPPING_STALE',
    `${current.savedBy?.name ?? 'Someone'} published version ${current.version} of this mapping after you opened it. Review the changes, then publish again.`,
    { current },
  );
}
