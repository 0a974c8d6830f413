import { Field } from 'type-graphql';

import { ObjectType } from '../shared/object-type.ts';
import { EmployeeFieldType, SourceFieldType } from './field.type.ts';
import { MappingRuleType } from './mapping-rule.type.ts';

@ObjectType('MappingSuggestion', {
  description:
    'A rule that may be right for an employee field without one. Never applied automatically.',
})
export class MappingSuggestionType {
  @Field(() => EmployeeFieldType, { description: 'The employee field that would be filled.' })
  readonly employeeField!: EmployeeFieldType;

  @Field(() => MappingRuleType, { description: 'The rule, to be put into a draft.' })
  readonly rule!: MappingRuleType;

  @Field(() => [SourceFieldType], { description: 'The source fields that the rule uses.' })
  readonly sourceFields!: readonly SourceFieldType[];

  @Field(() => String, {
    description: 'Why, e.g. “Same name, filled for 38 of 50 candidates”.',
  })
  readonly reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a hire had in the source field, masked when it is sensitive.',
  })
  readonly example!: string | null;
}
