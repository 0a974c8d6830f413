import type { EntityManager } from '@mikro-orm/core';

import type { CataloguedField } from '../candidate/catalogued-field.ts';
import { employeeFields } from '../employee/employee-fields.ts';
import { currentFieldMapping } from './current-field-mapping.ts';
import { FieldMappingDraft } from './field-mapping-draft.ts';
import { fillsNothing } from './fills-nothing.ts';
import { ruleSuggester, type RuleSuggestion } from './suggestions/suggest-rules.ts';

const FIELDS_AT_ONCE = 50;

/** Rules for the employee fields that have none, neither in the published mapping nor in the draft. */
export async function fieldMappingSuggestions(
  em: EntityManager,
  input: { integrationId: string; catalogue: readonly CataloguedField[] },
): Promise<readonly RuleSuggestion[]> {
  const { integrationId, catalogue } = input;
  const published = await currentFieldMapping(em, integrationId);
  const draft = await em.findOne(FieldMappingDraft, { integrationId });
  const rules = [...published.rules, ...(draft?.rules ?? [])];
  const ruled = new Set(
    rules.filter((rule) => !fillsNothing(rule)).map((rule) => rule.employeeField),
  );
  const fields = await employeeFields(em);
  const suggest = ruleSuggester(catalogue);
  const suggestions: RuleSuggestion[] = [];
  for (const [at, field] of fields.filter(({ key }) => !ruled.has(key)).entries()) {
    // With hundreds of custom fields it takes a while, and others want to be answered meanwhile.
    if (at > 0 && at % FIELDS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    const suggestion = suggest(field);
    if (suggestion) suggestions.push(suggestion);
  }
  return suggestions;
}
