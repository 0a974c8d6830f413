import { graphql, type ResultOf } from '@sora/schema';

import { transformParts } from '../transforms/transform.ts';

export const ruleParts = graphql(
  `
    fragment RuleParts on MappingRule @_unmask {
      employeeField
      sourceFields
      joinWith
      transforms {
        ...TransformParts
      }
    }
  `,
  [transformParts],
);

export type MappingRule = ResultOf<typeof ruleParts>;
export type MappingRuleInput = ReturnType<typeof graphql.scalar<'MappingRuleInput'>>;
