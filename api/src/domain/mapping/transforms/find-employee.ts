import { findEmployee as lookUp } from '../engine/look-up-employee.ts';
import { oneLine } from '../../values/one-line.ts';
import { quoted } from '../../values/quoted.ts';
import type { FindEmployee } from '../rules/transform.ts';
import { wordsOf } from '../../values/typed-value.ts';
import { isPerson } from '../../values/value-kind.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

export const findEmployee: TransformDefinition<FindEmployee> = {
  name: 'Find an employee',
  takes: [...TEXTS, 'EMAIL', 'EMPLOYEE'],
  gives: () => ['EMPLOYEE'],
  check: () => null,
  compile: ({ by }) => ({
    apply: ofOne((given, { answers }) => {
      const { value } = given;
      const words = oneLine(wordsOf(given));
      const wanted =
        typeof value === 'string'
          ? words
          : typeof value === 'object' && isPerson(value)
            ? by === 'EMAIL'
              ? value.email
              : value.name
            : null;
      if (!wanted?.trim()) {
        return {
          problem: `${quoted(words)} has no ${by === 'EMAIL' ? 'email address' : 'name'} to find an employee by`,
        };
      }
      return lookUp({ by, wanted }, () => quoted(words), answers);
    }),
  }),
};
