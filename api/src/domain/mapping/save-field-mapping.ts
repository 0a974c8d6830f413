import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';

import { knownSourceFields } from '../candidate/known-source-fields.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../employee/employee-field.ts';
import { newId } from '../entity.ts';
import { isRefusal, refuse, type Refusal } from '../failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import { findIntegration, type IntegrationNotFound } from '../integration/find-integration.ts';
import type { Clock, Provider } from '../ports.ts';
import { checkRules, type MappingRuleInvalid } from './check-rules.ts';
import { currentFieldMapping, type CurrentFieldMapping } from './current-field-mapping.ts';
import { FieldMapping } from './field-mapping.ts';
import type { MappingRule } from './mapping-rule.ts';

export type FieldMappingStale = Refusal<'FIELD_MAPPING_STALE', { current: CurrentFieldMapping }>;

/** Saves all rules as a new version, or none: when one is wrong, or somebody else saved in the meantime. */
export async function saveFieldMapping(
  ports: { em: EntityManager; provider: Provider; clock: Clock },
  input: {
    viewer: Viewer;
    integrationId: string;
    baseVersion: number;
    rules: readonly MappingRule[];
  },
): Promise<FieldMapping | FieldMappingStale | MappingRuleInvalid | IntegrationNotFound> {
  const integration = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(integration)) return integration;
  const known = await knownSourceFields(ports, integration.id);
  const invalid = checkRules(
    input.rules,
    BUILT_IN_EMPLOYEE_FIELDS,
    new Map(known.map((field) => [field.key, field])),
  );
  if (invalid) return invalid;
  const current = await currentFieldMapping(ports.em, integration.id);
  if (current.version !== input.baseVersion) return stale(current);
  const saved = ports.em.create(FieldMapping, {
    id: newId(),
    organizationId: integration.organizationId,
    integrationId: integration.id,
    version: current.version + 1,
    rules: input.rules.filter((rule) => rule.sourceFields.length > 0),
    savedAt: ports.clock.now(),
    savedBy: input.viewer.name,
  });
  try {
    await ports.em.flush();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return stale(await currentFieldMapping(ports.em.fork(), integration.id));
  }
  return saved;
}

function stale(current: CurrentFieldMapping): FieldMappingStale {
  return refuse(
    'FIELD_MAPPING_STALE',
    `${current.savedBy ?? 'Somebody'} saved this mapping after you opened it. Reload it, and make your changes again.`,
    { current },
  );
}
