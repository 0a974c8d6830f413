import { FieldResolver, Resolver, Root } from 'type-graphql';

import { MappingRuleType } from './mapping-rule.type.ts';
import { toTransformType } from './to-rules.ts';
import { TransformType } from './transform.type.ts';

@Resolver(() => MappingRuleType)
export class MappingRuleResolver {
  @FieldResolver(() => [TransformType], { description: 'The steps, in order.' })
  transforms(@Root() { transforms }: MappingRuleType): readonly TransformType[] {
    return transforms.map(toTransformType);
  }
}
