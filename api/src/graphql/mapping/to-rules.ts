import { memberOf, TRANSFORM_KINDS } from '../../domain/mapping/document/transform-member.ts';
import type { MappingRule } from '../../domain/mapping/rules/mapping-rule.ts';
import type { Transform } from '../../domain/mapping/rules/transform.ts';
import { cleanJson } from '../../domain/values/clean-text.ts';
import { badInput } from '../shared/bad-input.ts';
import type { MappingRuleInput } from './mapping-rule.type.ts';
import type { TransformInput, TransformType } from './transform.type.ts';

/** Twice as many as there can be employee fields. */
const MOST_RULES = 500;

/**
 * Rules as they came in, as the domain has them, with texts that can be kept: what is saved is what is tried. Throws
 * BAD_USER_INPUT for more than anybody can need.
 */
export function toRules(inputs: readonly MappingRuleInput[]): readonly MappingRule[] {
  if (inputs.length > MOST_RULES) throw badInput(`Use up to ${MOST_RULES} rules.`);
  const rules = inputs.map(({ employeeField, sourceFields, joinWith, transforms }) => ({
    employeeField,
    sourceFields,
    joinWith: joinWith ?? null,
    transforms: transforms.map(toTransform),
  }));
  return cleanJson(rules) as readonly MappingRule[];
}

/** Throws BAD_USER_INPUT unless exactly one member is there; the schema's @oneOf refuses it before. */
export function toTransform(input: TransformInput): Transform {
  const [given, ...more] = TRANSFORM_KINDS.flatMap((kind) => {
    const options = input[memberOf(kind)];
    return options ? [{ kind, options }] : [];
  });
  if (!given || more.length > 0) {
    throw badInput('A transform has exactly one member, e.g. { changeCase: { to: UPPER } }.');
  }
  const transform = { ...ABSENT[given.kind], ...given.options, kind: given.kind } as Transform;
  if (transform.kind !== 'VALUE_TABLE') return transform;
  return { ...transform, rows: transform.rows.map(({ from, to }) => ({ from, to: to ?? null })) };
}

/** What is null when it is not given. */
const ABSENT: Readonly<Partial<Record<Transform['kind'], object>>> = {
  VALUE_TABLE: { otherwiseValue: null },
  FORMAT_PHONE: { country: null },
  FORMAT_NUMBER: { decimals: null },
};

export function toTransformType(transform: Transform): TransformType {
  return { kind: transform.kind, [memberOf(transform.kind)]: transform };
}
