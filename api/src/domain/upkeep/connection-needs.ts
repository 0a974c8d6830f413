import type { EntityManager } from '@mikro-orm/core';

import { SOURCE_FIELD_GROUPS, type SourceFieldGroup } from '../candidate/candidate.ts';
import { currentFieldMapping } from '../mapping/versions/current-field-mapping.ts';
import type { MappingRule } from '../mapping/rules/mapping-rule.ts';
import type { Transform } from '../mapping/rules/transform.ts';
import type { ConnectionNeeds } from '../provider/provider-connection.ts';
import { Listener } from '../workflow/listener.ts';
import { providerEvent } from '../provider/provider-event.ts';

/** What the mapping that imports use now, and the listeners, need of the provider. */
export async function connectionNeeds(
  em: EntityManager,
  integrationId: string,
): Promise<ConnectionNeeds> {
  const { rules } = await currentFieldMapping(em, integrationId);
  return needsOf(rules, await em.find(Listener, { integrationId }));
}

/** Keys of other things than source fields of the provider need nothing of it. */
export function needsOf(
  rules: readonly Pick<MappingRule, 'sourceFields' | 'joinWith' | 'transforms'>[],
  listeners: readonly Pick<Listener, 'event'>[],
): ConnectionNeeds {
  const groups = new Map<SourceFieldGroup, 'first' | 'fallback'>();
  for (const { sourceFields, joinWith, transforms } of rules) {
    for (const [index, key] of sourceFields.entries()) {
      const group = SOURCE_FIELD_GROUPS.find((name) => key.startsWith(`${name.toLowerCase()}.`));
      if (!group || groups.get(group) === 'first') continue;
      groups.set(group, index === 0 || joinWith !== null ? 'first' : 'fallback');
    }
    for (const group of transforms.flatMap(groupsInExpression)) {
      if (!groups.has(group)) groups.set(group, 'fallback');
    }
  }
  return {
    groups,
    stages: listeners.some(({ event }) => providerEvent(event).needsStage),
    webhooks: listeners.length > 0,
  };
}

/** An expression may have a use for what it names, or go without. */
function groupsInExpression(transform: Transform): readonly SourceFieldGroup[] {
  if (transform.kind !== 'EXPRESSION') return [];
  return SOURCE_FIELD_GROUPS.filter((group) =>
    new RegExp(`["'\`]${group.toLowerCase()}[.]`).test(transform.expression),
  );
}
