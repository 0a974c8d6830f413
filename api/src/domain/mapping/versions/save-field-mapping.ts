import { isRefusal } from '../../base/failure.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { findIntegration, type IntegrationNotFound } from '../../integration/find-integration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import { addVersion } from './add-version.ts';
import { currentFieldMapping } from './current-field-mapping.ts';
import { fieldMappingStale, type FieldMappingStale } from './field-mapping-stale.ts';
import type { FieldMapping } from './field-mapping.ts';
import { lockFieldMapping } from './lock-field-mapping.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import {
  requiredFieldsUnmapped,
  type RequiredFieldsUnmapped,
} from '../rules/required-fields-unmapped.ts';
import { ruleProblems, rulesInvalid, type MappingRuleInvalid } from '../checks/rule-problems.ts';
import { ruleSurroundings, type RulePorts } from '../checks/rule-surroundings.ts';

/**
 * Publishes rules without a draft, all or none: none when one is wrong, or somebody else published in the
 * meantime. A draft that is there stays, and is stale.
 */
export async function saveFieldMapping(
  ports: RulePorts & { clock: Clock; progress: ProgressFeed },
  input: {
    viewer: Viewer;
    integrationId: string;
    baseVersion: number;
    rules: readonly MappingRule[];
    note: string | null;
    acknowledgeUnmapped: boolean;
  },
): Promise<
  | FieldMapping
  | FieldMappingStale
  | MappingRuleInvalid
  | RequiredFieldsUnmapped
  | IntegrationNotFound
> {
  const found = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(found)) return found;
  const surroundings = await ruleSurroundings(ports, found.id);
  const invalid = rulesInvalid(ruleProblems(input.rules, surroundings));
  if (invalid) return invalid;
  return ports.em.transactional(async (em) => {
    const integration = await lockFieldMapping(em, found.id);
    const current = await currentFieldMapping(em, integration.id);
    if (current.version !== input.baseVersion) return fieldMappingStale(current);
    const unmapped = requiredFieldsUnmapped(input.rules, surroundings.employeeFields);
    if (unmapped && !input.acknowledgeUnmapped) return unmapped;
    const version = current.version + 1;
    return addVersion({ ...ports, em }, integration, { ...input, version });
  });
}
