import type { EmployeeField } from '../../employee/employee-field.ts';
import type { Answers } from './answers.ts';
import { compileChoices, type ChoiceIn } from '../../values/choice-in.ts';
import { emailIn } from '../../values/email-address.ts';
import { findPerson } from './look-up-employee.ts';
import { oneLine } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import type { Outcome } from './outcome.ts';
import { textOf } from '../../values/text-length.ts';
import { wordsOf, type TypedValue } from '../../values/typed-value.ts';
import { isUnread } from '../../values/unread.ts';
import { readAs, type ReadType } from '../../values/read-as.ts';
import { isList, isPerson } from '../../values/value-kind.ts';

/** What a value becomes in an employee field, or what it is not, e.g. "“soon” is not a date". Never throws. */
export type Coercion = (given: TypedValue, answers: Answers) => Outcome;

/** How the field takes values, made ready for many of them. */
export function coercionTo(field: EmployeeField): Coercion {
  const { type } = field;
  switch (type) {
    case 'LONG_TEXT':
    case 'ADDRESS':
      return toText(type, wordsOf);
    case 'FILE':
      return (given) =>
        given.type === 'FILE' && typeof given.value === 'string'
          ? { value: given.value, type }
          : problemWith(given, 'is not a file');
    case 'CHOICES':
      return toChoices(compileChoices(field.choices));
    case 'CHOICE':
      return ofOneEntry(toChoice(compileChoices(field.choices)));
    case 'EMPLOYEE':
      return ofOneEntry(toEmployee(field));
    case 'TEXT':
      return toText(type, (given) => oneLine(wordsOf(given)));
    default:
      return ofOneEntry(toType(type));
  }
}

function toText(
  type: 'TEXT' | 'LONG_TEXT' | 'ADDRESS',
  textIn: (given: TypedValue) => string,
): Coercion {
  return (given) => {
    const text = textOf(type, textIn(given));
    return isUnread(text) ? problemWith(given, text.because) : { value: text, type };
  };
}

function toType(type: ReadType): Coercion {
  return (given) => {
    const read = readAs(type, given.value);
    return isUnread(read) ? problemWith(given, read.because) : { value: read, type };
  };
}

function toChoice(choiceIn: ChoiceIn): Coercion {
  return (given) => {
    const choice = choiceIn(oneLine(wordsOf(given)));
    return typeof choice === 'string' ? { value: choice, type: 'CHOICE' } : choice;
  };
}

function toChoices(choiceIn: ChoiceIn): Coercion {
  return (given) => {
    const { value } = given;
    const chosen = new Set<string>();
    for (const entry of isList(value) ? value : [wordsOf(given)]) {
      const words = oneLine(entry);
      const choice = words === '' ? '' : choiceIn(words);
      if (typeof choice !== 'string') return choice;
      if (choice !== '') chosen.add(choice);
    }
    return { value: [...chosen], type: 'CHOICES' };
  };
}

function toEmployee(field: EmployeeField): Coercion {
  const label = field.label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  return (given, answers) => {
    const { value } = given;
    const who = () => `The ${label} ${oneLine(wordsOf(given))}`;
    if (typeof value === 'string') {
      const name = oneLine(value);
      return findPerson({ name, email: emailIn(name) }, who, answers);
    }
    if (typeof value !== 'object' || !isPerson(value)) return problemWith(given, 'is not a person');
    return value.employeeId ? { value, type: 'EMPLOYEE' } : findPerson(value, who, answers);
  };
}

function ofOneEntry(coercion: Coercion): Coercion {
  return (given, answers) => {
    if (!isList(given.value)) return coercion(given, answers);
    const [only] = given.value;
    return given.value.length !== 1 || only === undefined
      ? problemWith(given, 'is more than one value')
      : coercion({ value: only, type: 'TEXT' }, answers);
  };
}
