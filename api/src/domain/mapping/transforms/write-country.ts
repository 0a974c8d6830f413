import { countryIn, countryName } from '../../values/country.ts';
import { oneLine } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import type { WriteCountry } from '../transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

export const writeCountry: TransformDefinition<WriteCountry> = {
  name: 'Write a country',
  takes: [...TEXTS, 'COUNTRY'],
  gives: () => ['TEXT'],
  check: () => null,
  compile: ({ as }) => ({
    apply: ofOne((given) => {
      const code = typeof given.value === 'string' ? countryIn(oneLine(given.value)) : null;
      return code === null
        ? problemWith(given, 'is not a country')
        : { value: as === 'CODE' ? code : (countryName(code) ?? code), type: 'TEXT' };
    }),
  }),
};
