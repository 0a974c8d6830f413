import type { EntityManager } from '@mikro-orm/core';

import type { CatalogueReads, SeenField } from '../../candidate/catalogue-reads.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { currentFieldMapping } from '../versions/current-field-mapping.ts';
import { employeeFieldsUsing } from '../rules/employee-fields-using.ts';
import { FieldMappingDraft } from '../versions/field-mapping-draft.ts';
import type { Providers } from '../../provider/providers.ts';
import { SOURCE_FIELD_GROUPS, type SourceField } from '../../candidate/candidate.ts';
import type { CataloguedField } from './catalogued-field.ts';
import { factsOf } from '../../candidate/field-facts.ts';
import { vanishedFields } from '../../candidate/vanished-fields.ts';

interface CatalogueParts {
  readonly em: EntityManager;
  readonly providers: Providers;
  readonly catalogue: CatalogueReads;
  /** The organization's, as they are now. */
  employeeFields(): Promise<readonly EmployeeField[]>;
}

/** Every source field that can be mapped: the default ones, and the custom ones seen so far, by group. */
export async function sourceCatalogue(
  { em, providers, catalogue, employeeFields }: CatalogueParts,
  { organizationId, integrationId }: { organizationId: string; integrationId: string },
): Promise<readonly CataloguedField[]> {
  const { defaultSourceFields: defaults } = await providers.ofIntegration(integrationId);
  const readings = await catalogue.newestReadings(organizationId, {
    integrationId,
    defaultKeys: defaults.map((field) => field.key),
  });
  const remembered = await catalogue.rememberedFields(organizationId, integrationId);
  const usedBy = await usage({ em, employeeFields }, integrationId);
  const facts = factsOf(readings);
  const described = new Map(
    [...defaults.map(asDefault), ...remembered.map(asCustom)].map(
      (field): [string, CataloguedField] => [
        field.key,
        {
          ...field,
          ...facts(field),
          usedBy: usedBy(field.key),
          vanished: false,
          maybeRenamedTo: null,
        },
      ],
    ),
  );
  for (const [key, renamed] of vanishedFields(remembered, readings)) {
    const field = described.get(key);
    const maybeRenamedTo = (renamed && described.get(renamed.key)) ?? null;
    if (field) described.set(key, { ...field, vanished: true, maybeRenamedTo });
  }
  return [...described.values()].toSorted(
    (a, b) => SOURCE_FIELD_GROUPS.indexOf(a.group) - SOURCE_FIELD_GROUPS.indexOf(b.group),
  );
}

function asDefault(field: SourceField) {
  const never = { firstSeenAt: null, lastSeenAt: null, previousLabel: null, relabeledAt: null };
  return { ...field, ...never };
}

function asCustom(field: SeenField) {
  return { ...field, custom: true };
}

async function usage(
  { em, employeeFields }: Pick<CatalogueParts, 'em' | 'employeeFields'>,
  integrationId: string,
) {
  const published = await currentFieldMapping(em, integrationId);
  const draft = await em.findOne(FieldMappingDraft, { integrationId });
  const rules = [...published.rules, ...(draft?.rules ?? [])];
  const all = await employeeFields();
  const usersOf = employeeFieldsUsing(rules);
  return (key: string): readonly EmployeeField[] => {
    const using = usersOf(key);
    return using.size === 0 ? [] : all.filter((field) => using.has(field.key));
  };
}
