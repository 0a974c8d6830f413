import type { FieldType } from '../../values/field-value.ts';
import { oneLine } from '../../values/one-line.ts';
import type { ChangeCase } from '../rules/transform.ts';
import { inLowerCase, inSentenceCase, inTitleCase } from '../../values/title-case.ts';
import { wordsOf } from '../../values/typed-value.ts';
import { isList } from '../../values/value-kind.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

const CASES: Record<ChangeCase['to'], (text: string) => string> = {
  TIDY: (text) => text,
  UPPER: (text) => text.toUpperCase(),
  LOWER: inLowerCase,
  TITLE: inTitleCase,
  SENTENCE: inSentenceCase,
};
const WITH_LINES: ReadonlySet<FieldType> = new Set(['LONG_TEXT', 'ADDRESS']);

/** Lines of a long text stay lines. */
export const changeCase: TransformDefinition<ChangeCase> = {
  name: 'Trim and change case',
  takes: [...TEXTS, 'EMAIL', 'PHONE', 'ADDRESS', 'COUNTRY', 'TIME_ZONE'],
  gives: (_, from) => [typeGiven(from)],
  check: () => null,
  compile: ({ to }) => {
    const inCase = CASES[to];
    return {
      apply: (given) => {
        const { value, type } = given;
        if (isList(value)) {
          const entries = value.map((entry) => inCase(oneLine(entry))).filter(Boolean);
          return entries.length > 0 ? { value: entries, type: 'CHOICES' } : null;
        }
        const words = wordsOf(given);
        const tidy = WITH_LINES.has(type)
          ? words.split('\n').map(oneLine).join('\n')
          : oneLine(words);
        return tidy === '' ? null : { value: inCase(tidy), type: typeGiven(type) };
      },
    };
  },
};

function typeGiven(from: FieldType): FieldType {
  return from === 'CHOICES' || WITH_LINES.has(from) ? from : 'TEXT';
}
