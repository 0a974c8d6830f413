import { visibilityOf, type EmployeeField } from '../../employee/employee-field.ts';
import type { FieldType } from '../../values/field-value.ts';
import { coercionTo, type Coercion } from './coerce-value.ts';
import { ALWAYS_AS_DECIDED } from '../rules/fields-for-administrators.ts';
import { circleInWords, lookUpOrder } from './look-up-order.ts';
import type { UsedSourceField } from '../../employee/mapped-value.ts';
import { employeeSource, type MappingRule } from '../rules/mapping-rule.ts';
import type { Transform, TransformKind } from '../rules/transform.ts';
import type { CompiledTransform, CompileTarget } from '../transforms/transform-definition.ts';
import { definitionOf } from '../transforms/transform-definitions.ts';

/** Rules made ready to be applied to many candidates. */
export interface CompiledMapping {
  readonly employeeFields: readonly EmployeeField[];
  /** In an order in which what a rule takes from others is there before it. */
  readonly rules: readonly CompiledRule[];
  /** Of the source fields that a rule uses, where in a list of them each one is. */
  readonly places: ReadonlyMap<string, number>;
  /** Whether values tell how they came about. */
  readonly withSteps: boolean;
}

export interface CompiledRule {
  readonly employeeField: EmployeeField;
  /** Where the employee field is among all of them. */
  readonly position: number;
  readonly sources: readonly CompiledSource[];
  readonly joinWith: string | null;
  readonly steps: readonly CompiledStep[];
  readonly coerce: Coercion;
  /** Why the rule can give nothing, e.g. as it takes its value from itself. */
  readonly circle: string | null;
}

/** `place` is among the source fields that are used, or the position of another employee field. */
export type CompiledSource =
  | { readonly from: 'CANDIDATE'; readonly place: number }
  | {
      readonly from: 'EMPLOYEE';
      readonly place: number;
      readonly type: FieldType;
      readonly used: UsedSourceField;
    };

export interface CompiledStep extends CompiledTransform {
  readonly kind: TransformKind;
}

/**
 * The order of the rules does not matter. A rule for a field that does not exist is left out. Rules that are wrong
 * give problems.
 */
export function compileMapping(
  rules: readonly MappingRule[],
  employeeFields: readonly EmployeeField[],
  { withSteps = false }: { withSteps?: boolean } = {},
): CompiledMapping {
  const positions = new Map(employeeFields.map((field, position) => [field.key, position]));
  const labels = new Map(employeeFields.map((field) => [field.key, field.label]));
  const ruleFor = new Map(rules.map((rule) => [rule.employeeField, rule]));
  const { order, circles } = lookUpOrder(rules);
  const places = new Map<string, number>();
  const compiled = order.flatMap((key): CompiledRule[] => {
    const rule = ruleFor.get(key);
    const position = positions.get(key);
    const employeeField = position === undefined ? undefined : employeeFields[position];
    if (!rule || position === undefined || !employeeField) return [];
    const circle = circles.get(key);
    const forEveryone =
      ALWAYS_AS_DECIDED.has(key) && visibilityOf(employeeField) !== 'ADMINISTRATORS';
    return [
      {
        employeeField,
        position,
        sources: rule.sourceFields.flatMap((source) =>
          compileSource(source, { employeeFields, positions, places }),
        ),
        joinWith: rule.joinWith,
        steps: rule.transforms.map((transform) => compileStep(transform, { forEveryone })),
        coerce: coercionTo(employeeField),
        circle: circle ? circleInWords(circle, (member) => labels.get(member) ?? member) : null,
      },
    ];
  });
  return { employeeFields, rules: compiled, places, withSteps };
}

function compileSource(
  key: string,
  known: {
    employeeFields: readonly EmployeeField[];
    positions: ReadonlyMap<string, number>;
    places: Map<string, number>;
  },
): CompiledSource[] {
  const other = employeeSource(key);
  if (other === null) {
    const place = known.places.get(key) ?? known.places.size;
    known.places.set(key, place);
    return [{ from: 'CANDIDATE', place }];
  }
  const place = known.positions.get(other);
  const field = place === undefined ? undefined : known.employeeFields[place];
  if (place === undefined || !field) return [];
  return [{ from: 'EMPLOYEE', place, type: field.type, used: { key, label: field.label } }];
}

function compileStep(transform: Transform, target: CompileTarget): CompiledStep {
  const definition = definitionOf(transform);
  const wrong = definition.check(transform);
  if (wrong === null) return { kind: transform.kind, ...definition.compile(transform, target) };
  const problem = { problem: wrong.replace(/\.$/, '') };
  return { kind: transform.kind, apply: () => problem, ofNothing: () => problem };
}
