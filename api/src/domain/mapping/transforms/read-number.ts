import { oneLine } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import type { ReadNumber } from '../transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

/** Thousands are apart or not, by the other mark, by spaces or by apostrophes. */
const FORMS: Record<ReadNumber['decimalMark'], RegExp> = {
  POINT: /^([-+]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ ’']\d{3})+|\d+)(?:\.(\d+))?$/,
  COMMA: /^([-+]?)(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ ’']\d{3})+|\d+)(?:,(\d+))?$/,
};
/** More than these, and the number would not be what the text says. */
const MOST_DIGITS = 15;

export const readNumber: TransformDefinition<ReadNumber> = {
  name: 'Read a number',
  takes: [...TEXTS, 'NUMBER'],
  gives: () => ['NUMBER'],
  check: () => null,
  compile({ decimalMark }) {
    const form = FORMS[decimalMark];
    return {
      apply: ofOne((given) => {
        const { value } = given;
        if (typeof value === 'number' && Number.isFinite(value)) return { value, type: 'NUMBER' };
        const match = typeof value === 'string' ? form.exec(oneLine(value)) : null;
        if (!match) return problemWith(given, 'is not a number');
        const [, sign = '', whole = '', behind = ''] = match;
        const digits = whole.replaceAll(/\D/g, '');
        if ((digits + behind).replace(/^0+/, '').length > MOST_DIGITS) {
          return problemWith(given, `has more than ${MOST_DIGITS} digits`);
        }
        return { value: Number(`${sign}${digits}.${behind || '0'}`), type: 'NUMBER' };
      }),
    };
  },
};
