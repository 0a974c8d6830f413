import { Field, InputType, Int } from 'type-graphql';

import type { EmployeeFieldInputName } from '../../domain/employee/check-field-input.ts';
import type { FieldVisibility } from '../../domain/employee/employee-field.ts';
import type { FieldType } from '../../domain/values/field-value.ts';
import { EmployeeFieldType, FieldTypeEnum, FieldVisibilityEnum } from '../mapping/field.type.ts';
import { enumType } from '../shared/enum-type.ts';
import {
  EmployeeFieldBuiltIn,
  EmployeeFieldNotFound,
  RefusalType,
  TooManyEmployeeFields,
} from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { ObjectType } from '../shared/object-type.ts';

@ObjectType('EmployeeFieldUsage', { description: 'What depends on an employee field.' })
export class EmployeeFieldUsageType {
  @Field(() => Int, { description: 'How many employees have a value in it.' })
  readonly employeesWithValue!: number;

  @Field(() => Boolean, { description: 'Whether a published mapping has a rule for it.' })
  readonly isMapped!: boolean;
}

@InputType({ description: 'A custom field.' })
export class CreateEmployeeFieldInput {
  @Field(() => String, { description: 'Display name. 1 to 60 characters, unique.' })
  readonly label!: string;

  @Field(() => String, {
    description: 'The heading on the profile: an existing or a new one.',
  })
  readonly group!: string;

  @Field(() => FieldTypeEnum, { description: 'The type of its values. Can’t be changed.' })
  readonly type!: FieldType;

  @Field(() => [String], {
    defaultValue: [],
    description: 'For CHOICE and CHOICES, and for no other type: 1 to 200, in order.',
  })
  readonly choices!: readonly string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether an employee without it is flagged.',
  })
  readonly required!: boolean;

  @Field(() => String, { defaultValue: '', description: 'Description, up to 500 characters.' })
  readonly description!: string;

  @Field(() => FieldVisibilityEnum, {
    nullable: true,
    description: 'Who sees its values. By its type when absent: money is for administrators.',
  })
  readonly visibility?: FieldVisibility | null;
}

@InputType({ description: 'The new state of an employee field.' })
export class UpdateEmployeeFieldInput {
  @Field(() => String, { description: 'Which field. The key stays when the label changes.' })
  readonly key!: string;

  @Field(() => String, { description: 'As it is, for a built-in field.' })
  readonly label!: string;

  @Field(() => String, { description: 'As it is, for a built-in field.' })
  readonly group!: string;

  @Field(() => [String], {
    description: 'Values that are no longer among them are kept. None for a built-in field.',
  })
  readonly choices!: readonly string[];

  @Field(() => Boolean, { description: 'Whether an employee without it is flagged.' })
  readonly required!: boolean;

  @Field(() => String, { description: 'Description, up to 500 characters.' })
  readonly description!: string;

  @Field(() => FieldVisibilityEnum, {
    nullable: true,
    description: 'Who sees its values. Absent: unchanged.',
  })
  readonly visibility?: FieldVisibility | null;
}

@InputType({ description: 'The order of the fields of one group.' })
export class ReorderEmployeeFieldsInput {
  @Field(() => String, { description: 'The group.' })
  readonly group!: string;

  @Field(() => [String], { description: 'Each of its fields that is not archived, once.' })
  readonly keys!: readonly string[];
}

@InputType({ description: 'Which field is archived.' })
export class ArchiveEmployeeFieldInput {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;
}

@InputType({ description: 'Which field is restored.' })
export class RestoreEmployeeFieldInput {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;
}

const EmployeeFieldInputEnum = enumType<EmployeeFieldInputName>(
  'EmployeeFieldInput',
  'An employee field was changed.',
  {
    LABEL: 'What people read.',
    GROUP: 'The heading on the profile.',
    TYPE: 'What values it has.',
    CHOICES: 'What a choice can be.',
    DESCRIPTION: 'What it is for.',
    KEYS: 'The fields of a group, in order.',
  },
);

@ObjectType('EmployeeFieldInvalid', {
  description: 'An employee field has an invalid setting.',
  implements: RefusalType,
})
class EmployeeFieldInvalidType extends RefusalType {
  @Field(() => EmployeeFieldInputEnum, { description: 'What is wrong about it.' })
  readonly input!: EmployeeFieldInputName;
}

@ObjectType('EmployeeFieldCreated', { description: 'The field is now on every profile.' })
class EmployeeFieldCreated {
  @Field(() => EmployeeFieldType, { description: 'The field.' })
  readonly employeeField!: EmployeeFieldType;
}

@ObjectType('EmployeeFieldUpdated', { description: 'No value was changed.' })
class EmployeeFieldUpdated {
  @Field(() => EmployeeFieldType, { description: 'The field as it is now.' })
  readonly employeeField!: EmployeeFieldType;
}

@ObjectType('EmployeeFieldsReordered', { description: 'Profiles show them in this order.' })
class EmployeeFieldsReordered {
  @Field(() => [EmployeeFieldType], { description: 'All fields, those of other groups too.' })
  readonly employeeFields!: readonly EmployeeFieldType[];
}

@ObjectType('EmployeeFieldArchived', {
  description: 'Its values and rules are kept but hidden.',
})
class EmployeeFieldArchived {
  @Field(() => EmployeeFieldType, { description: 'The field.' })
  readonly employeeField!: EmployeeFieldType;
}

@ObjectType('EmployeeFieldRestored', { description: 'Its values and rules are back.' })
class EmployeeFieldRestored {
  @Field(() => EmployeeFieldType, { description: 'The field.' })
  readonly employeeField!: EmployeeFieldType;
}

export const CreateEmployeeFieldResult = resultUnion(
  'CreateEmployeeFieldResult',
  { type: EmployeeFieldCreated, name: 'EmployeeFieldCreated' },
  [EmployeeFieldInvalidType, TooManyEmployeeFields],
);
export const UpdateEmployeeFieldResult = resultUnion(
  'UpdateEmployeeFieldResult',
  { type: EmployeeFieldUpdated, name: 'EmployeeFieldUpdated' },
  [EmployeeFieldInvalidType, EmployeeFieldNotFound, EmployeeFieldBuiltIn],
);
export const ReorderEmployeeFieldsResult = resultUnion(
  'ReorderEmployeeFieldsResult',
  { type: EmployeeFieldsReordered, name: 'EmployeeFieldsReordered' },
  [EmployeeFieldInvalidType],
);
export const ArchiveEmployeeFieldResult = resultUnion(
  'ArchiveEmployeeFieldResult',
  { type: EmployeeFieldArchived, name: 'EmployeeFieldArchived' },
  [EmployeeFieldNotFound, EmployeeFieldBuiltIn],
);
export const RestoreEmployeeFieldResult = resultUnion(
  'RestoreEmployeeFieldResult',
  { type: EmployeeFieldRestored, name: 'EmployeeFieldRestored' },
  [EmployeeFieldNotFound],
);
