import { Field } from 'type-graphql';

import type { PlannedChange } from '../../domain/employee/plan-changes.ts';
import type { ImportEffect } from '../../domain/import/import-effect.ts';
import { EmployeeType } from '../employee/employee.type.ts';
import { EmployeeFieldType } from '../mapping/field.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { ObjectType } from '../shared/object-type.ts';

const ImportEffectKindEnum = enumType<ImportEffect['kind']>(
  'ImportEffectKind',
  'What an import would do.',
  {
    CREATE: 'It would create an employee.',
    UPDATE: 'It would change the values of an employee.',
    CHOICE: 'It would stop, and ask who it is.',
    NOTHING: 'It would change nothing.',
  },
);

const PlannedChangeKindEnum = enumType<PlannedChange['kind']>(
  'PlannedChangeKind',
  'What an import would do with a field.',
  {
    FILL: 'It is empty, and would be filled.',
    REPLACE: 'Its value would be replaced.',
    KEEP_PINNED: 'The current value was edited or cleared by a person, and would be kept.',
  },
);

@ObjectType('PlannedChange', { description: 'What an import would change in one field.' })
export class PlannedChangeType {
  @Field(() => PlannedChangeKindEnum, { description: 'What would be done.' })
  readonly kind!: PlannedChange['kind'];

  @Field(() => EmployeeFieldType, { description: 'The field.' })
  readonly employeeField!: EmployeeFieldType;

  @Field(() => String, { nullable: true, description: 'What is there now, in words.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What the rules give, in words.' })
  readonly after!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who made the manual edit that would stay. Null when there is none, or when it is not known who.',
  })
  readonly pinnedBy!: string | null;
}

@ObjectType('ImportEffect', {
  description: 'What an import would do, computed by the import’s own code.',
})
export class ImportEffectType {
  @Field(() => ImportEffectKindEnum, { description: 'In one word.' })
  readonly kind!: ImportEffect['kind'];

  @Field(() => String, {
    description:
      'In a sentence, e.g. “Would update Ana Lima: start date 3 May 2026 to 10 May 2026.” A program reads the other fields.',
  })
  readonly summary!: string;

  @Field(() => EmployeeType, { nullable: true, description: 'Who would be updated.' })
  readonly employee!: EmployeeType | null;

  @Field(() => [EmployeeType], {
    description: 'Who may be the same person, when that is the question.',
  })
  readonly employees!: readonly EmployeeType[];

  @Field(() => [PlannedChangeType], {
    description:
      'Field by field, in their order; unchanged values that are not pinned are left out. When the provider does not confirm the event, what would change otherwise.',
  })
  readonly changes!: readonly PlannedChangeType[];
}

export function toImportEffect(effect: ImportEffect): ImportEffectType {
  return {
    ...effect,
    changes: effect.changes.map(({ kind, employeeField, beforeText, afterText, pinnedBy }) => ({
      kind,
      employeeField,
      before: beforeText,
      after: afterText,
      pinnedBy,
    })),
  };
}
