import type { EmployeeField } from '../../employee/employee-field.ts';
import type { FieldType } from '../../values/field-value.ts';
import { NO_ANSWERS } from '../engine/answers.ts';
import { sourceNamed } from './check-sources.ts';
import type { RuleBackground, Wrong } from './rule-background.ts';
import { coercionTo } from '../engine/coerce-value.ts';
import { canFit } from '../../values/fitting-types.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { NAMED_TYPES } from '../../values/named-types.ts';
import type { Transform } from '../rules/transform.ts';
import { definitionOf } from '../transforms/transform-definitions.ts';

/** The types that a value can have at one place of a rule, each with what gives it. */
type Possible = ReadonlyMap<FieldType, string>;

/** The first place where a type can never do: in a step, or in the employee field at last. */
export function checkTypes(
  rule: MappingRule,
  target: EmployeeField,
  background: RuleBackground,
): readonly Wrong[] {
  let possible = sourceTypes(rule, background);
  for (const [index, transform] of rule.transforms.entries()) {
    const { name, takes } = definitionOf(transform);
    const odd = [...possible].find(([type]) => !takes.includes(type));
    if (odd) {
      const [type, giver] = odd;
      const message = `${target.label}, step ${index + 1}: “${name}” can’t use ${NAMED_TYPES[type]}, which ${giver} gives. Change or remove the step.`;
      return [{ code: 'TYPE_MISMATCH', message, transform: index }];
    }
    possible = typesBehind(transform, index, possible);
  }
  return misfit(rule, target, possible) ?? unusableText(rule, target);
}

function sourceTypes(
  { sourceFields, joinWith }: MappingRule,
  background: RuleBackground,
): Possible {
  const sources = sourceFields.flatMap((key) => sourceNamed(key, background) ?? []);
  return joinWith === null || sources.length === 0
    ? new Map(sources.map(({ type, label }) => [type, label]))
    : new Map([['TEXT', 'joining the source fields']]);
}

function typesBehind(transform: Transform, index: number, possible: Possible): Possible {
  const definition = definitionOf(transform);
  const giver = `step ${index + 1}, “${definition.name}”,`;
  const behind = new Map<FieldType, string>();
  for (const [type, before] of possible) {
    for (const given of definition.gives(transform, type)) {
      behind.set(given, given === type ? before : giver);
    }
  }
  for (const given of definition.givesOfNothing?.(transform) ?? []) {
    if (!behind.has(given)) behind.set(given, giver);
  }
  return behind;
}

function misfit(
  { transforms }: MappingRule,
  target: EmployeeField,
  possible: Possible,
): readonly Wrong[] | null {
  const odd = [...possible].find(([type]) => !canFit(type, target.type));
  if (!odd) return null;
  const [type, giver] = odd;
  const is = `${target.label} is ${NAMED_TYPES[target.type]}, but ${giver} gives ${NAMED_TYPES[type]}.`;
  if (transforms.length === 0) {
    const message = `${is} Choose another source field, or add a step that converts it.`;
    return [{ code: 'TYPE_MISMATCH', message }];
  }
  const message = `${is} Change the steps.`;
  return [{ code: 'TYPE_MISMATCH', message, transform: transforms.length - 1 }];
}

/** The texts that the last step writes itself are known already. */
function unusableText({ transforms }: MappingRule, target: EmployeeField): readonly Wrong[] {
  const last = transforms.at(-1);
  const coerce = coercionTo(target);
  for (const text of last ? textsOf(last) : []) {
    const outcome = text.trim() === '' ? null : coerce({ value: text, type: 'TEXT' }, NO_ANSWERS);
    if (outcome && 'problem' in outcome) {
      const message = `${target.label}, step ${transforms.length}: ${outcome.problem}. Enter one that fits.`;
      return [{ code: 'TYPE_MISMATCH', message, transform: transforms.length - 1 }];
    }
  }
  return [];
}

function textsOf(transform: Transform): readonly string[] {
  if (transform.kind === 'CONSTANT') return [transform.value];
  if (transform.kind !== 'VALUE_TABLE') return [];
  const texts = transform.rows.flatMap((row) => row.to ?? []);
  return transform.otherwise === 'USE' ? [...texts, transform.otherwiseValue ?? ''] : texts;
}
