import type { MappingProblem, MappingProblemCode } from '../engine/mapping-problem.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';

const SOURCE_FIELDS = 20;
const TRANSFORMS = 20;
/** Characters of one text: an expression, a constant, an entry of a table. */
const TEXT_LENGTH = 10_000;
/** Characters of all rules as JSON. */
const ALL_RULES_LENGTH = 512 * 1024;

/** What cannot even be kept in a draft, where rules may otherwise be as unfinished as they like. */
export function exceededLimits(rules: readonly MappingRule[]): readonly MappingProblem[] {
  const seen = new Set<string>();
  const problems = rules.flatMap((rule) => {
    const found = exceeded(rule);
    if (seen.has(rule.employeeField)) {
      found.push(problem(rule, 'DOUBLE_RULE', 'It has two rules. Keep one.'));
    }
    seen.add(rule.employeeField);
    return found;
  });
  const [last] = rules.slice(-1);
  if (problems.length > 0 || !last || JSON.stringify(rules).length <= ALL_RULES_LENGTH) {
    return problems;
  }
  const message = 'The rules are larger than 512 KiB in total. Shorten tables and expressions.';
  return [problem(last, 'TRANSFORM_INVALID', message)];
}

function exceeded(rule: MappingRule): MappingProblem[] {
  const found: MappingProblem[] = [];
  if (rule.sourceFields.length > SOURCE_FIELDS) {
    const message = `It has ${rule.sourceFields.length} source fields. Use up to ${SOURCE_FIELDS}.`;
    found.push(problem(rule, 'TOO_MANY_SOURCE_FIELDS', message));
  }
  if (rule.transforms.length > TRANSFORMS) {
    const message = `It has ${rule.transforms.length} transforms. Use up to ${TRANSFORMS}.`;
    found.push(problem(rule, 'TRANSFORM_INVALID', message, TRANSFORMS));
  }
  rule.transforms.forEach((transform, index) => {
    const wrong = textsIn(transform).map(wrongText).find(Boolean);
    if (wrong) found.push(problem(rule, 'TRANSFORM_INVALID', wrong, index));
  });
  const wrong = textsIn([rule.employeeField, rule.sourceFields, rule.joinWith])
    .map(wrongText)
    .find(Boolean);
  if (wrong) found.push(problem(rule, 'UNKNOWN_SOURCE_FIELD', wrong));
  return found;
}

function wrongText(text: string): string | null {
  if (text.length > TEXT_LENGTH) {
    return `A text has ${text.length} characters. Use up to ${TEXT_LENGTH}.`;
  }
  // Postgres keeps neither.
  return text.isWellFormed() && !text.includes('\u0000')
    ? null
    : 'A text contains a character that can’t be stored. Retype it.';
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function problem(
  { employeeField }: MappingRule,
  code: MappingProblemCode,
  message: string,
  transform: number | null = null,
): MappingProblem {
  return { employeeField, code, message, transform, position: null };
}
