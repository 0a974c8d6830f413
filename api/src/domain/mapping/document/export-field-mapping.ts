import type { EntityManager } from '@mikro-orm/core';

import { knownSourceFields } from '../../provider/known-source-fields.ts';
import { employeeFields } from '../../employee/employee-fields.ts';
import type { Providers } from '../../provider/providers.ts';
import { currentFieldMapping } from '../versions/current-field-mapping.ts';
import { fieldMappingVersion } from '../versions/field-mapping-versions.ts';
import { printFieldMapping } from './print-field-mapping.ts';

/** A version as a document; the published one for null. Null when there is no such version. */
export async function exportFieldMapping(
  ports: { em: EntityManager; providers: Providers },
  integrationId: string,
  version: number | null,
): Promise<string | null> {
  const { em } = ports;
  const exported =
    version === null
      ? await currentFieldMapping(em, integrationId)
      : await fieldMappingVersion(em, integrationId, version);
  if (!exported) return null;
  return printFieldMapping(exported.rules, {
    // A field that was archived keeps its rule.
    employeeFields: await employeeFields(em, { includeArchived: true }),
    sourceFields: await knownSourceFields(ports, integrationId),
  });
}
