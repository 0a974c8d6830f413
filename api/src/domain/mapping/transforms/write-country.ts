import { countryName } from '../../values/country.ts';
import { readAs } from '../../values/read-as.ts';
import { isUnread } from '../../values/unread.ts';
import { problemWith } from '../../values/problem-with.ts';
import type { WriteCountry } from '../rules/transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

export const writeCountry: TransformDefinition<WriteCountry> = {
  name: 'Write a country',
  takes: [...TEXTS, 'COUNTRY'],
  gives: () => ['TEXT'],
  check: () => null,
  compile: ({ as }) => ({
    apply: ofOne((given) => {
      const code = readAs('COUNTRY', given.value);
      if (isUnread(code)) return problemWith(given, code.because);
      const name = as === 'CODE' || typeof code !== 'string' ? null : countryName(code);
      return { value: name ?? code, type: 'TEXT' };
    }),
  }),
};
