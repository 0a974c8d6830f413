import type { EntityManager } from '@mikro-orm/core';

import { rememberFields } from '../candidate/remember-fields.ts';
import { readSample } from './read-sample.ts';
import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import { actorOf } from '../identity/actor.ts';
import type { Viewer } from '../identity/viewer.ts';
import {
  findIntegrationToAsk,
  type IntegrationNotConnected,
} from '../integration/find-integration.ts';
import { currentFieldMapping } from '../mapping/versions/current-field-mapping.ts';
import type { TracedValue } from '../mapping/engine/traced-value.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExpressionEngine } from '../mapping/engine/expression-engine.ts';
import type { Providers } from '../provider/providers.ts';
import { confirmEvent } from '../import/confirm-event.ts';
import { newerHireInWords } from '../import/effect-in-words.ts';
import { Import } from '../import/import.ts';
import { importEffect, noEffect, type ImportEffect } from '../import/import-effect.ts';
import { mappingFor } from '../import/mapping-for.ts';
import { madeAgain, undoneHires } from '../import/newer-hire.ts';
import { planImport } from '../import/plan-import.ts';
import { retryInstructions, type RetryOptions } from '../import/retry-instructions.ts';

export interface RetryPreview {
  readonly effect: ImportEffect;
  readonly values: readonly TracedValue[];
  readonly mappingVersion: number;
}

/**
 * What `retryImport` with the same options would do, by what the provider says now. Options that it would refuse have no
 * effect, and the effect says why.
 */
export async function previewRetry(
  ports: { em: EntityManager; providers: Providers; expressions: ExpressionEngine; clock: Clock },
  input: { viewer: Viewer; importId: string } & RetryOptions,
): Promise<
  | RetryPreview
  | Refusal<'IMPORT_NOT_FOUND'>
  | Refusal<'CANDIDATE_NOT_FOUND'>
  | IntegrationNotConnected
> {
  const record = await ports.em.findOne(Import, { id: input.importId });
  if (!record) return refuse('IMPORT_NOT_FOUND', 'Import not found in your organization.');
  const integration = await findIntegrationToAsk(ports, record.integrationId);
  if (isRefusal(integration)) return integration;
  const instructions = await retryInstructions(ports, record, input, actorOf(input.viewer));
  if (isRefusal(instructions)) {
    const { version } = await currentFieldMapping(ports.em, integration.id);
    return { effect: noEffect(instructions.message), values: [], mappingVersion: version };
  }
  const { about, connection: connect } = ports.providers.of(integration.provider);
  const connection = connect(integration.id, { priority: 'screen' });
  const candidate = await readSample(connection, record.candidateId);
  if (isRefusal(candidate)) return candidate;
  await rememberFields(ports, { ...record, candidate });
  const mapping = await mappingFor(ports.em, integration.id, instructions);
  const confirmed = confirmEvent(record, candidate, about);
  const hire = { candidateId: candidate.candidateId, happenedAt: confirmed.happenedAt };
  const planned = (undone: readonly string[]) =>
    planImport(ports, {
      ...{ candidate, instructions, undone },
      happenedAt: hire.happenedAt,
      rules: mapping.rules,
      withSteps: true,
      source: { integrationId: integration.id, provider: about.key },
    });
  const first = await planned([]);
  const undone =
    first.newer && first.match.kind === 'UPDATE'
      ? await undoneHires({ em: ports.em, connection }, first.match.employee.id, hire)
      : [];
  const plan = undone.length > 0 ? await planned(undone) : first;
  const again = await madeAgain(ports.em, record);
  return {
    effect: again
      ? noEffect(newerHireInWords(again))
      : importEffect(plan, candidate, { confirmed, about }),
    values: plan.values,
    mappingVersion: mapping.version,
  };
}
