import { isRefusal } from '../../base/failure.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { findIntegration, type IntegrationNotFound } from '../../integration/find-integration.ts';
import type { Integration } from '../../integration/integration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import type { FieldMappingDraftStale } from './draft-stale.ts';
import type { FieldMappingDraft } from './field-mapping-draft.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { exceededLimits } from '../checks/rule-limits.ts';
import { rulesInvalid, type MappingRuleInvalid } from '../checks/rule-problems.ts';
import type { RulePorts } from '../checks/rule-surroundings.ts';
import { writeDraft } from './write-draft.ts';

/**
 * Keeps rules that are being worked on, finished or not. Refuses only what no draft may hold, and to overwrite
 * what somebody else saved in the meantime.
 */
export async function saveFieldMappingDraft(
  ports: RulePorts & { clock: Clock; progress: ProgressFeed },
  input: {
    viewer: Viewer;
    integrationId: string;
    /** Of the draft that was edited; 0 when there was none. */
    baseRevision: number;
    rules: readonly MappingRule[];
  },
): Promise<
  | { draft: FieldMappingDraft; integration: Integration }
  | FieldMappingDraftStale
  | MappingRuleInvalid
  | IntegrationNotFound
> {
  const found = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(found)) return found;
  const invalid = rulesInvalid(exceededLimits(input.rules));
  if (invalid) return invalid;
  return ports.em.transactional((em) => writeDraft({ ...ports, em }, input));
}
