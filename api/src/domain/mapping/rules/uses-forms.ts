import type { MappingRule } from './mapping-rule.ts';

/**
 * Whether a rule takes something from a profile form: only then are these worth a call for every candidate. An
 * expression does when its text has the key of one, or may look at fields that it does not name.
 */
export function usesForms(rules: readonly MappingRule[]): boolean {
  return rules.some(
    ({ sourceFields, transforms }) =>
      sourceFields.some((key) => key.startsWith('form.')) ||
      transforms.some(
        (transform) => transform.kind === 'EXPRESSION' && mayUseForms(transform.expression),
      ),
  );
}

const KEY_OF_A_FORM = /(?<![\w.])form\./;
const WILDCARD =
  /\*\*|\.\s*\*|\$\$?\s*\[|\$(?:lookup|keys|each|spread|merge|sift|string|eval)\s*\(/;
/** `fields` without a key of a field behind it. */
const WHOLE_FIELDS = /(?<![\w."`])fields(?!\s*\.\s*["`\w])/;

function mayUseForms(expression: string): boolean {
  return [KEY_OF_A_FORM, WILDCARD, WHOLE_FIELDS].some((sign) => sign.test(expression));
}
