import { newId } from '../../base/entity.ts';
import { actorOf } from '../../identity/actor.ts';
import type { Viewer } from '../../identity/viewer.ts';
import type { Integration } from '../../integration/integration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProgressFeed } from '../../ports/progress-feed.ts';
import { currentFieldMapping } from './current-field-mapping.ts';
import { mappingDifference } from './difference.ts';
import { draftStale, type FieldMappingDraftStale } from './draft-stale.ts';
import { FieldMappingDraft } from './field-mapping-draft.ts';
import { lockFieldMapping } from './lock-field-mapping.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { ruleSurroundings, type RulePorts } from '../checks/rule-surroundings.ts';

/** In `em`'s transaction. A draft keeps the version that it was made from, however often it is saved. */
export async function writeDraft(
  ports: RulePorts & { clock: Clock; progress: ProgressFeed },
  input: {
    viewer: Viewer;
    integrationId: string;
    baseRevision: number;
    rules: readonly MappingRule[];
  },
): Promise<{ draft: FieldMappingDraft; integration: Integration } | FieldMappingDraftStale> {
  const { em, clock, progress } = ports;
  const integration = await lockFieldMapping(em, input.integrationId);
  const { organizationId, id: integrationId } = integration;
  const current = await em.findOne(FieldMappingDraft, { integrationId }, { refresh: true });
  if ((current?.revision ?? 0) !== input.baseRevision) {
    const surroundings = await ruleSurroundings(ports, integrationId);
    const theirs = current?.rules ?? (await currentFieldMapping(em, integrationId)).rules;
    return draftStale(current, mappingDifference(theirs, input.rules, surroundings));
  }
  integration.draftRevision += 1;
  const changes = {
    revision: integration.draftRevision,
    rules: input.rules,
    updatedAt: clock.now(),
    updatedBy: actorOf(input.viewer),
  };
  const draft = current
    ? em.assign(current, changes)
    : em.create(FieldMappingDraft, {
        ...changes,
        id: newId(),
        organizationId,
        integrationId,
        baseVersion: (await currentFieldMapping(em, integrationId)).version,
      });
  await progress.announce(em, { topic: 'integration', organizationId, id: integrationId });
  return { draft, integration };
}
