import { Field, ID, InputType, Int } from 'type-graphql';

import type { MappingProblemCode } from '../../domain/mapping/engine/mapping-problem.ts';
import type { Transform } from '../../domain/mapping/rules/transform.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';
import { RefusalType } from '../shared/refusal.type.ts';
import { EmployeeFieldType } from './field.type.ts';
import { TransformInput } from './transform.type.ts';

const JOIN_WITH =
  'Null: the first source field that is filled decides. A text: all that are filled are joined, with it in between.';

@ObjectType('MappingRule', {
  description:
    'How one employee field is filled: its source fields become one value, which then goes through the transforms in order.',
})
export class MappingRuleType {
  @Field(() => String, { description: "The employee field's key." })
  readonly employeeField!: string;

  @Field(() => [String], {
    description:
      "The source fields' keys, the first one asked first. `employee.firstName` is what the rule of the employee field firstName gives.",
  })
  readonly sourceFields!: readonly string[];

  @Field(() => String, { nullable: true, description: JOIN_WITH })
  readonly joinWith!: string | null;

  /** The type is resolved from it. */
  readonly transforms!: readonly Transform[];
}

@InputType({ description: 'How one employee field is filled.' })
export class MappingRuleInput {
  @Field(() => String, { description: "The employee field's key." })
  readonly employeeField!: string;

  @Field(() => [String], {
    description:
      "The source fields' keys, the first one asked first. With neither these nor transforms the field is not filled.",
  })
  readonly sourceFields!: readonly string[];

  @Field(() => String, { nullable: true, description: JOIN_WITH })
  readonly joinWith?: string | null;

  @Field(() => [TransformInput], { defaultValue: [], description: 'The steps, in order.' })
  readonly transforms!: readonly TransformInput[];
}

@InputType({ description: 'Rules to check.' })
export class FieldMappingProblemsInput {
  @Field(() => ID, { description: 'The integration whose candidates are mapped.' })
  readonly integrationId!: string;

  @Field(() => [MappingRuleInput], { description: 'All rules.' })
  readonly rules!: readonly MappingRuleInput[];
}

const MappingProblemCodeEnum = enumType<MappingProblemCode>(
  'MappingProblemCode',
  'Why a rule can’t be used. Permanent; see docs/error-codes.md.',
  {
    UNKNOWN_EMPLOYEE_FIELD: 'There is no such employee field, or it is archived.',
    UNKNOWN_SOURCE_FIELD: 'No candidate has had this source field yet.',
    TOO_MANY_SOURCE_FIELDS:
      'Too many source fields, the same one twice, or too long a separator between them.',
    TYPE_MISMATCH: 'What the rule gives can never fill the employee field.',
    TRANSFORM_INVALID: 'A transform cannot work as it is written.',
    EXPRESSION_INVALID: 'The text of an expression is not valid JSONata.',
    CYCLIC_LOOK_UP: 'Rules take their values from each other in a loop.',
    DOUBLE_RULE: 'The employee field has another rule.',
    PAY_IN_NAME: 'It fills a name, which everyone sees, from what only administrators may see.',
  },
);

@ObjectType('MappingProblem', { description: 'Why a rule can’t be used.' })
export class MappingProblemType {
  @Field(() => String, { description: 'The key of the employee field whose rule it is.' })
  readonly employeeField!: string;

  @Field(() => MappingProblemCodeEnum, { description: 'What kind of problem it is.' })
  readonly code!: MappingProblemCode;

  @Field(() => String, { description: 'What is wrong and what to do, for a person.' })
  readonly message!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Index of the transform that is wrong, from 0. Null when it is none.',
  })
  readonly transform!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Where in the transform's expression, counted in characters from 0.",
  })
  readonly position!: number | null;
}

@ObjectType('MappingRuleInvalid', {
  description: 'Some rules can’t be used, so none was saved.',
  implements: RefusalType,
})
export class MappingRuleInvalidType extends RefusalType {
  @Field(() => String, { description: 'The key of the employee field of the first problem.' })
  readonly employeeField!: string;

  @Field(() => [MappingProblemType], { description: 'All of them, at least one.' })
  readonly problems!: readonly MappingProblemType[];
}

@ObjectType('RequiredFieldsUnmapped', {
  description:
    'Required employee fields have no rule, so every hire would be flagged. Set acknowledgeUnmapped to publish anyway.',
  implements: RefusalType,
})
export class RequiredFieldsUnmappedType extends RefusalType {
  @Field(() => [EmployeeFieldType], { description: 'Those without a rule.' })
  readonly employeeFields!: readonly EmployeeFieldType[];
}

@ObjectType('MappingDifference', {
  description: 'An employee field whose rule differs between two sets of rules.',
})
export class MappingDifferenceType {
  @Field(() => String, { description: "The employee field's key." })
  readonly employeeFieldKey!: string;

  @Field(() => EmployeeFieldType, {
    nullable: true,
    description: 'The employee field. Null when there is none, or it is archived.',
  })
  readonly employeeField!: EmployeeFieldType | null;

  @Field(() => MappingRuleType, { nullable: true, description: 'Null: there was no rule.' })
  readonly before!: MappingRuleType | null;

  @Field(() => MappingRuleType, { nullable: true, description: 'Null: there is no rule any more.' })
  readonly after!: MappingRuleType | null;

  @Field(() => String, { nullable: true, description: 'The rule before, in words on one line.' })
  readonly beforeText!: string | null;

  @Field(() => String, { nullable: true, description: 'The rule after, in words on one line.' })
  readonly afterText!: string | null;
}
