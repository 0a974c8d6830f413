import type { CataloguedField } from '../sources/catalogued-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import type { FieldType } from '../../values/field-value.ts';
import { countryIn } from '../../values/country.ts';
import { isUnread } from '../../values/unread.ts';
import type { ChoiceMatch } from './match-choices.ts';
import type { Transform } from '../rules/transform.ts';

const TEXTS: ReadonlySet<FieldType> = new Set(['TEXT', 'LONG_TEXT', 'CHOICE']);

/** The steps that a suggested rule cannot do without, as far as types and values tell. */
export function obviousTransforms(
  { type }: Pick<EmployeeField, 'type'>,
  source: CataloguedField,
  choices: ChoiceMatch | null,
  catalogue: readonly CataloguedField[],
): readonly Transform[] {
  if (choices && choices.respelled.length > 0) {
    const rows = choices.respelled;
    return [{ kind: 'VALUE_TABLE', rows, otherwise: 'KEEP', otherwiseValue: null }];
  }
  if (type === 'DATE' && TEXTS.has(source.type)) {
    // Days that are given as moments are midnight in UTC.
    return [{ kind: 'READ_DATE', dayOrder: dayOrder(valuesOf(source)), timeZone: 'UTC' }];
  }
  if (type === 'PHONE') {
    const country = usualCountry(catalogue);
    // Without a country, numbers that lack its code would become a problem.
    return country ? [{ kind: 'FORMAT_PHONE', country }] : [];
  }
  return [];
}

function valuesOf({ distinctValues, examples }: CataloguedField): readonly string[] {
  return distinctValues.length > 0 ? distinctValues.map(({ value }) => value) : examples;
}

/** Month first only when a value cannot be read otherwise. */
function dayOrder(values: readonly string[]): 'DAY_FIRST' | 'MONTH_FIRST' {
  const monthFirst = values.some((value) => {
    const [, first, second] = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b/.exec(value) ?? [];
    return Number(first) <= 12 && Number(second) > 12;
  });
  return monthFirst ? 'MONTH_FIRST' : 'DAY_FIRST';
}

/** Where most hires were hired. */
function usualCountry(catalogue: readonly CataloguedField[]): string | null {
  const [most] = catalogue.find(({ key }) => key === 'posting.country')?.distinctValues ?? [];
  const country = most ? countryIn(most.value) : null;
  return isUnread(country) ? null : country;
}
