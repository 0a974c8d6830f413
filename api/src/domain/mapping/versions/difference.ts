import type { EmployeeField } from '../../employee/employee-field.ts';
import { fillsNothing } from '../rules/fills-nothing.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { ruleInWords, type NamedFields } from '../rules/rule-in-words.ts';
import type { RuleSurroundings } from '../checks/rule-surroundings.ts';
import { isSameRule } from '../rules/same-rule.ts';

/** An employee field whose rule differs. */
export interface MappingDifference {
  readonly employeeFieldKey: string;
  /** Null when there is none any more, or it is archived. */
  readonly employeeField: EmployeeField | null;
  /** Null: there is no rule. */
  readonly before: MappingRule | null;
  readonly after: MappingRule | null;
  readonly beforeText: string | null;
  readonly afterText: string | null;
}

/** In the order of the employee fields, unknown ones last. The order of the rules does not matter. */
export function mappingDifference(
  before: readonly MappingRule[],
  after: readonly MappingRule[],
  fields: Pick<RuleSurroundings, 'employeeFields' | 'sourceFields'>,
): readonly MappingDifference[] {
  const [rulesBefore, rulesAfter] = [byEmployeeField(before), byEmployeeField(after)];
  const employeeFields = new Map(fields.employeeFields.map((field) => [field.key, field]));
  const unknown = [...new Set([...rulesBefore.keys(), ...rulesAfter.keys()])]
    .filter((key) => !employeeFields.has(key))
    .toSorted();
  return [...employeeFields.keys(), ...unknown].flatMap((employeeFieldKey) => {
    const one = rulesBefore.get(employeeFieldKey) ?? null;
    const other = rulesAfter.get(employeeFieldKey) ?? null;
    if (one === other || (one && other && isSameRule(one, other))) return [];
    const employeeField = employeeFields.get(employeeFieldKey) ?? null;
    const texts = inWords(one, other, fields);
    return [{ employeeFieldKey, employeeField, before: one, after: other, ...texts }];
  });
}

/** At length when both would read the same otherwise, as with tables of as many rows. */
function inWords(before: MappingRule | null, after: MappingRule | null, fields: NamedFields) {
  const texts = (atLength: boolean) => ({
    beforeText: before && ruleInWords(before, fields, atLength),
    afterText: after && ruleInWords(after, fields, atLength),
  });
  const short = texts(false);
  return short.beforeText === short.afterText ? texts(true) : short;
}

function byEmployeeField(rules: readonly MappingRule[]): ReadonlyMap<string, MappingRule> {
  return new Map(
    rules.filter((rule) => !fillsNothing(rule)).map((rule) => [rule.employeeField, rule]),
  );
}
