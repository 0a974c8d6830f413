import { Field, ID, InputType, Int } from 'type-graphql';

import type { ValueOrigin } from '../../domain/employee/value-origin.ts';
import { EmployeeFieldType, MappedSourceType } from '../mapping/field.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { EmployeeNotFound, RefusalType } from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { DateTime, Json } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';
import { EmployeeType } from './employee.type.ts';

const ValueOriginKindEnum = enumType<ValueOrigin['kind']>(
  'ValueOriginKind',
  'How a value came to an employee.',
  { IMPORT: 'An import filled it.', PERSON: 'A person entered or cleared it.' },
);

@ObjectType('ValueOrigin', { description: 'Where the value of an employee field came from.' })
export class ValueOriginType {
  @Field(() => ValueOriginKindEnum, { description: 'How it came.' })
  readonly kind!: ValueOrigin['kind'];

  @Field(() => DateTime, { description: 'When it came.' })
  readonly at!: Date;

  @Field(() => [MappedSourceType], {
    description: 'The source fields, by their names at the time. Empty for a person or a constant.',
  })
  readonly sourceFields!: readonly MappedSourceType[];

  @Field(() => ID, { nullable: true, description: 'The candidacy. Null for a person.' })
  readonly candidateId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the mapping; 0 is the default one. Null for a person.',
  })
  readonly mappingVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'Who entered it. Null for an import.' })
  readonly person!: string | null;

  /** The import itself is resolved from it. */
  readonly importId!: string | null;
}

@ObjectType('EmployeeFieldValue', { description: 'What an employee has in one field.' })
export class EmployeeFieldValueType {
  @Field(() => EmployeeFieldType, { description: 'The field.' })
  readonly field!: EmployeeFieldType;

  @Field(() => String, { nullable: true, description: 'In words. Null when empty.' })
  readonly value!: string | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'As `setEmployeeValues` takes it. NUMBER: a number; YES_NO: a boolean; CHOICES: texts; MONEY: { amount, currency, interval }; EMPLOYEE: { employeeId, name, email }; DATE: YYYY-MM-DD; all others: text.',
  })
  readonly data!: unknown;

  @Field(() => ValueOriginType, {
    nullable: true,
    description: 'Where it came from; also of a field that a person emptied. Null when unknown.',
  })
  readonly origin!: ValueOriginType | null;

  @Field(() => Boolean, { description: 'Whether imports leave it alone unless told otherwise.' })
  readonly pinned!: boolean;
}

@InputType({ description: 'A value for one field of an employee.' })
export class EmployeeValueInput {
  @Field(() => String, { description: "The field's key." })
  readonly field!: string;

  @Field(() => Json, {
    nullable: true,
    description:
      'As in EmployeeFieldValue. Of an EMPLOYEE, only `employeeId` counts. Null empties the field; a blank text does not and is refused.',
  })
  readonly data?: unknown;
}

@InputType({ description: 'What a person types into a profile.' })
export class SetEmployeeValuesInput {
  @Field(() => ID, { description: 'The employee.' })
  readonly employeeId!: string;

  @Field(() => [EmployeeValueInput], { description: 'Each field once; the others stay.' })
  readonly values!: readonly EmployeeValueInput[];
}

@InputType({ description: 'Which value imports may replace.' })
export class UnpinEmployeeValueInput {
  @Field(() => ID, { description: 'The employee.' })
  readonly employeeId!: string;

  @Field(() => String, { description: "The field's key." })
  readonly field!: string;
}

@ObjectType('EmployeeValueInvalid', {
  description: 'One of the values is invalid, so none was set.',
  implements: RefusalType,
})
class EmployeeValueInvalidType extends RefusalType {
  @Field(() => String, { description: 'The key of the field whose value is wrong.' })
  readonly field!: string;
}

@ObjectType('EmployeeValuesSet', { description: 'What changed is pinned.' })
class EmployeeValuesSet {
  @Field(() => EmployeeType, { description: 'The employee.' })
  readonly employee!: EmployeeType;
}

@ObjectType('EmployeeValueUnpinned', {
  description: 'The value stays until an import replaces it.',
})
class EmployeeValueUnpinned {
  @Field(() => EmployeeType, { description: 'The employee.' })
  readonly employee!: EmployeeType;
}

export const SetEmployeeValuesResult = resultUnion(
  'SetEmployeeValuesResult',
  { type: EmployeeValuesSet, name: 'EmployeeValuesSet' },
  [EmployeeNotFound, EmployeeValueInvalidType],
);
export const UnpinEmployeeValueResult = resultUnion(
  'UnpinEmployeeValueResult',
  { type: EmployeeValueUnpinned, name: 'EmployeeValueUnpinned' },
  [EmployeeNotFound, EmployeeValueInvalidType],
);
