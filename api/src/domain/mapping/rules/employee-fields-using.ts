import type { MappingRule } from './mapping-rule.ts';

/**
 * The keys of the employee fields that any of these rules fill from a source field, also by an expression. Rules are
 * looked through once, for the thousand source fields that may be asked about.
 */
export function employeeFieldsUsing(
  rules: readonly MappingRule[],
): (sourceField: string) => ReadonlySet<string> {
  const named = new Map<string, Set<string>>();
  for (const { employeeField, sourceFields } of rules) {
    for (const key of sourceFields) {
      named.set(key, (named.get(key) ?? new Set()).add(employeeField));
    }
  }
  const expressions = rules.flatMap(({ employeeField, transforms }) =>
    transforms.flatMap((one) =>
      one.kind === 'EXPRESSION' ? [{ employeeField, names: namedIn(one.expression) }] : [],
    ),
  );
  return (key) => {
    const bySomeExpression = expressions
      .filter(({ names }) => names(key))
      .map(({ employeeField }) => employeeField);
    return new Set([...(named.get(key) ?? []), ...bySomeExpression]);
  };
}

/** Whether an expression says what a source field is called. */
export function namedIn(expression: string): (sourceField: string) => boolean {
  return (key) => QUOTES.some((quote) => expression.includes(quote + key + quote));
}

/** JSONata: texts in single or double quotes, names in backticks. */
const QUOTES = ['"', "'", '`'];
