import type { EntityManager } from '@mikro-orm/core';

import type { CataloguedField } from '../sources/catalogued-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { givingWay } from '../../base/give-way.ts';
import { currentFieldMapping } from '../versions/current-field-mapping.ts';
import { FieldMappingDraft } from '../versions/field-mapping-draft.ts';
import { fillsNothing } from '../rules/fills-nothing.ts';
import { ruleSuggester, type RuleSuggestion } from './suggest-rules.ts';

interface SuggestionInput {
  readonly integrationId: string;
  readonly catalogue: readonly CataloguedField[];
  /** The organization's. */
  readonly fields: readonly EmployeeField[];
}

/** Rules for the employee fields that have none, neither in the published mapping nor in the draft. */
export async function fieldMappingSuggestions(
  em: EntityManager,
  { integrationId, catalogue, fields }: SuggestionInput,
): Promise<readonly RuleSuggestion[]> {
  const published = await currentFieldMapping(em, integrationId);
  const draft = await em.findOne(FieldMappingDraft, { integrationId });
  const rules = [...published.rules, ...(draft?.rules ?? [])];
  const ruled = new Set(
    rules.filter((rule) => !fillsNothing(rule)).map((rule) => rule.employeeField),
  );
  const giveWay = givingWay();
  const suggest = ruleSuggester(catalogue);
  const suggestions: RuleSuggestion[] = [];
  for (const field of fields.filter(({ key }) => !ruled.has(key))) {
    await giveWay();
    const suggestion = suggest(field);
    if (suggestion) suggestions.push(suggestion);
  }
  return suggestions;
}
