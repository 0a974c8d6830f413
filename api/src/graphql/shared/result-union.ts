import { createUnionType, type ClassType } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { refusalTypeName } from './refusal.type.ts';

/**
 * What a mutation gives: its success, or one of the refusals. A verb's refusal is named by its code; every
 * other value is the success.
 */
export function resultUnion(
  name: string,
  success: { type: ClassType; name: string },
  refusals: readonly ClassType[],
) {
  return createUnionType({
    name,
    description: `${success.name}, or the refusal that says why not.`,
    types: () => [success.type, ...refusals],
    resolveType: (value) => (isRefusal(value) ? refusalTypeName(value) : success.name),
  });
}
