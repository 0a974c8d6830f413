import type { MappingRule } from './mapping-rule.ts';

/** The keys of the employee fields that any of these rules fill from a source field, also by an expression. */
export function employeeFieldsUsing(
  rules: readonly MappingRule[],
  sourceField: string,
): ReadonlySet<string> {
  return new Set(rules.filter((rule) => uses(rule, sourceField)).map((rule) => rule.employeeField));
}

function uses({ sourceFields, transforms }: MappingRule, key: string): boolean {
  return (
    sourceFields.includes(key) ||
    transforms.some(
      (transform) =>
        transform.kind === 'EXPRESSION' &&
        QUOTES.some((quote) => transform.expression.includes(quote + key + quote)),
    )
  );
}

/** JSONata: texts in single or double quotes, names in backticks. */
const QUOTES = ['"', "'", '`'];
