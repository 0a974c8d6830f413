import { isRefusal } from '../../base/failure.ts';
import type { Viewer } from '../../identity/viewer.ts';
import { findIntegration, type IntegrationNotFound } from '../../integration/find-integration.ts';
import type { Integration } from '../../integration/integration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import { addVersion } from './add-version.ts';
import { currentFieldMapping } from './current-field-mapping.ts';
import { draftStale, type FieldMappingDraftStale } from './draft-stale.ts';
import { FieldMappingDraft } from './field-mapping-draft.ts';
import { fieldMappingStale, type FieldMappingStale } from './field-mapping-stale.ts';
import type { FieldMapping } from './field-mapping.ts';
import { lockFieldMapping } from './lock-field-mapping.ts';
import {
  requiredFieldsUnmapped,
  type RequiredFieldsUnmapped,
} from '../rules/required-fields-unmapped.ts';
import { ruleProblems, rulesInvalid, type MappingRuleInvalid } from '../checks/rule-problems.ts';
import { ruleSurroundings, type RulePorts } from '../checks/rule-surroundings.ts';

/**
 * Makes the draft the rules that imports use, as a new version, and removes it. A draft that was made from an
 * older version is published by who names today's as `baseVersion`, and so has seen it.
 */
export async function publishFieldMapping(
  ports: RulePorts & { clock: Clock; progress: ProgressFeed },
  input: {
    viewer: Viewer;
    integrationId: string;
    revision: number;
    baseVersion: number;
    note: string | null;
    acknowledgeUnmapped: boolean;
  },
): Promise<
  | { fieldMapping: FieldMapping; integration: Integration }
  | FieldMappingDraftStale
  | FieldMappingStale
  | MappingRuleInvalid
  | RequiredFieldsUnmapped
  | IntegrationNotFound
> {
  const found = await findIntegration(ports.em, input.integrationId);
  if (isRefusal(found)) return found;
  return ports.em.transactional(async (em) => {
    const integration = await lockFieldMapping(em, found.id);
    const draft = await em.findOne(
      FieldMappingDraft,
      { integrationId: found.id },
      { refresh: true },
    );
    if (draft?.revision !== input.revision) return draftStale(draft);
    const current = await currentFieldMapping(em, found.id);
    if (current.version !== input.baseVersion) return fieldMappingStale(current);
    const surroundings = await ruleSurroundings({ ...ports, em }, found.id);
    const invalid = rulesInvalid(ruleProblems(draft.rules, surroundings));
    if (invalid) return invalid;
    const unmapped = requiredFieldsUnmapped(draft.rules, surroundings.employeeFields);
    if (unmapped && !input.acknowledgeUnmapped) return unmapped;
    const { viewer, note } = input;
    const fieldMapping = await addVersion({ ...ports, em }, integration, {
      viewer,
      note,
      rules: draft.rules,
      version: current.version + 1,
    });
    em.remove(draft);
    return { fieldMapping, integration };
  });
}
