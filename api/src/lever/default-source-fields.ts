import type { SourceField } from '../domain/candidate/candidate.ts';
import { sourceField } from './fields/candidate-parts.ts';
import { DEFAULT_FIELDS } from './fields/default-fields.ts';

/** What can be mapped from every Lever account, in the order in which people see it. */
export const DEFAULT_SOURCE_FIELDS: readonly SourceField[] = DEFAULT_FIELDS.map(sourceField);
