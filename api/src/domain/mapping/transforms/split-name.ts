import { nameParts, type NameParts } from '../../values/name-parts.ts';
import type { SplitName } from '../rules/transform.ts';
import { filledText, wordsOf } from '../../values/typed-value.ts';
import { isPerson } from '../../values/value-kind.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

const PARTS: Record<SplitName['part'], (parts: NameParts) => string> = {
  GIVEN: (parts) => parts.given,
  MIDDLE: (parts) => parts.middle,
  GIVEN_AND_MIDDLE: (parts) => `${parts.given} ${parts.middle}`.trim(),
  FAMILY: (parts) => parts.family,
  SUFFIX: (parts) => parts.suffix,
};

export const splitName: TransformDefinition<SplitName> = {
  name: 'Split a name',
  takes: [...TEXTS, 'EMPLOYEE'],
  gives: () => ['TEXT'],
  check: () => null,
  compile: ({ part, order }) => ({
    apply: ofOne((given) => {
      const { value } = given;
      const name = typeof value === 'object' && isPerson(value) ? value.name : wordsOf(given);
      return filledText(PARTS[part](nameParts(name, order)));
    }),
  }),
};
