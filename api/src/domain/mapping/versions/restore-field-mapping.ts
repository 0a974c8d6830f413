import { isRefusal, refuse, type Refusal } from '../../base/failure.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { findIntegration, type IntegrationNotFound } from '../../integration/find-integration.ts';
import type { Integration } from '../../integration/integration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import { addVersion } from './add-version.ts';
import { currentFieldMapping } from './current-field-mapping.ts';
import { fieldMappingStale, type FieldMappingStale } from './field-mapping-stale.ts';
import { fieldMappingVersion } from './field-mapping-versions.ts';
import type { FieldMapping } from './field-mapping.ts';
import { lockFieldMapping } from './lock-field-mapping.ts';
import { ruleProblems, rulesInvalid, type MappingRuleInvalid } from '../checks/rule-problems.ts';
import { ruleSurroundings, type RulePorts } from '../checks/rule-surroundings.ts';

/** Publishes the rules of an earlier version again, if they still work. A draft that is there stays, and is stale. */
export async function restoreFieldMapping(
  ports: RulePorts & { clock: Clock; progress: ProgressFeed },
  input: {
    viewer: Viewer;
    integrationId: string;
    /** Whose rules come back. */
    version: number;
    /** The version that is replaced. */
    baseVersion: number;
    note: string | null;
  },
): Promise<
  | { fieldMapping: FieldMapping; integration: Integration }
  | Refusal<'FIELD_MAPPING_VERSION_NOT_FOUND'>
  | FieldMappingStale
  | MappingRuleInvalid
  | IntegrationNotFound
> {
  const found = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(found)) return found;
  const restored = await fieldMappingVersion(ports.em, found.id, input.version);
  if (!restored) {
    return refuse(
      'FIELD_MAPPING_VERSION_NOT_FOUND',
      `This mapping has no version ${input.version}.`,
    );
  }
  const { rules } = restored;
  const invalid = rulesInvalid(ruleProblems(rules, await ruleSurroundings(ports, found.id)));
  if (invalid) return invalid;
  return ports.em.transactional(async (em) => {
    const integration = await lockFieldMapping(em, found.id);
    const current = await currentFieldMapping(em, found.id);
    if (current.version !== input.baseVersion) return fieldMappingStale(current);
    const { viewer, note } = input;
    const fieldMapping = await addVersion({ ...ports, em }, integration, {
      viewer,
      note,
      rules,
      version: current.version + 1,
      restoredFrom: restored.version,
    });
    return { fieldMapping, integration };
  });
}
