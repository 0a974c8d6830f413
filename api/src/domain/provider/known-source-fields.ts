import type { EntityManager } from '@mikro-orm/core';

import type { Providers } from './providers.ts';
import { SOURCE_FIELD_GROUPS, type SourceField } from '../candidate/candidate.ts';
import { RememberedField } from '../candidate/remembered-field.ts';

export interface KnownSourceField extends SourceField {
  /** Null for default fields, which are known without having been seen. */
  readonly lastSeenAt: Date | null;
}

/** Every source field that can be mapped: the default ones, and the custom ones seen so far, by group. */
export async function knownSourceFields(
  { em, providers }: { em: EntityManager; providers: Providers },
  integrationId: string,
): Promise<readonly KnownSourceField[]> {
  const { defaultSourceFields } = await providers.ofIntegration(integrationId);
  const remembered = await em.find(
    RememberedField,
    { integrationId },
    { orderBy: { label: 'asc' } },
  );
  const fields: KnownSourceField[] = [
    ...defaultSourceFields.map((field) => ({ ...field, lastSeenAt: null })),
    ...remembered.map(({ key, label, group, type, description, lastSeenAt }) => ({
      key,
      label,
      group,
      type,
      description,
      lastSeenAt,
      custom: true,
    })),
  ];
  return fields.toSorted(
    (a, b) => SOURCE_FIELD_GROUPS.indexOf(a.group) - SOURCE_FIELD_GROUPS.indexOf(b.group),
  );
}
