import { problemWith } from '../../values/problem-with.ts';
import type { Outcome } from '../engine/outcome.ts';
import { isList } from '../../values/value-kind.ts';
import type { CompiledTransform } from './transform-definition.ts';

/** For transforms of single values: of a list with one entry they take that one; a longer list is a problem. */
export function ofOne(apply: CompiledTransform['apply']): CompiledTransform['apply'] {
  return (given, context): Outcome => {
    if (!isList(given.value)) return apply(given, context);
    const [only, ...others] = given.value.filter((entry) => entry.trim() !== '');
    if (only === undefined) return null;
    return others.length > 0
      ? problemWith(given, 'is more than one value')
      : apply({ value: only, type: 'TEXT' }, context);
  };
}
