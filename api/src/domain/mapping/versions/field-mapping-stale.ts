import { refuse, type Refusal } from '../../base/failure.ts';
import type { CurrentFieldMapping } from './current-field-mapping.ts';

export type FieldMappingStale = Refusal<'FIELD_MAPPING_STALE', { current: CurrentFieldMapping }>;

export function fieldMappingStale(current: CurrentFieldMapping): FieldMappingStale {
  return refuse(
    'FIELD_MAPPING_STALE',
    `${current.savedBy?.name ?? 'Somebody'} published version ${current.version} of this mapping after you opened it. Look at what changed, then publish on top of it.`,
    { current },
  );
}
