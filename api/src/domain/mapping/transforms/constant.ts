import type { Constant } from '../rules/transform.ts';
import { filledText } from '../../values/typed-value.ts';
import { ANYTHING, type TransformDefinition } from './transform-definition.ts';

const MOST_LETTERS = 2000;

export const constant: TransformDefinition<Constant> = {
  name: 'Constant',
  takes: ANYTHING,
  gives: ({ when }, from) => (when === 'ALWAYS' ? ['TEXT'] : [from]),
  givesOfNothing: () => ['TEXT'],
  check: ({ value }) =>
    value.trim() === ''
      ? 'The constant is blank. Enter a value, or remove the step.'
      : value.length > MOST_LETTERS
        ? `The constant has ${value.length} characters. Use up to ${MOST_LETTERS}.`
        : null,
  compile({ value, when }) {
    const always = filledText(value);
    return {
      apply: (given) => (when === 'ALWAYS' ? always : given),
      ofNothing: () => always,
    };
  },
};
