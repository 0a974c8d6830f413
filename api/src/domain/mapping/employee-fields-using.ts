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
      one.kind === 'EXPRESSION' ? [{ employeeField, text: one.expression }] : [],
    ),
  );
  return (key) => {
    const quoted = QUOTES.map((quote) => quote + key + quote);
    const bySomeExpression = expressions
      .filter(({ text }) => quoted.some((name) => text.includes(name)))
      .map(({ employeeField }) => employeeField);
    return new Set([...(named.get(key) ?? []), ...bySomeExpression]);
  };
}

/** JSONata: texts in single or double quotes, names in backticks. */
const QUOTES = ['"', "'", '`'];
