import { graphql, type ResultOf } from '@sora/schema';

import { isMapped, type DraftRule, type DraftRules } from '../draft/draft-rules.ts';
import { ruleParts } from '../editor/mapping-rule.ts';

export const mappingSuggestion = graphql(
  `
    fragment MappingSuggestion on MappingSuggestion @_unmask {
      reason
      example
      employeeField {
        key
        label
      }
      rule {
        ...RuleParts
      }
      sourceFields {
        key
        label
        group
      }
    }
  `,
  [ruleParts],
);

/** A rule that may fit a field. Nothing applies it but a person. */
export type Suggestion = ResultOf<typeof mappingSuggestion>;

/** Those for fields that nothing fills, as the rules are now. */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  rules: DraftRules,
): ReadonlyMap<string, Suggestion> {
  return new Map(
    suggestions
      .filter(({ employeeField }) => !isMapped(rules.get(employeeField.key)))
      .map((suggestion) => [suggestion.employeeField.key, suggestion]),
  );
}

export function suggestedRule({ rule }: Suggestion): DraftRule {
  const { sourceFields, joinWith, transforms } = rule;
  return { sourceFields, joinWith, transforms };
}
