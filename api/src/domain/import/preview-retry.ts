import type { EntityManager } from '@mikro-orm/core';

import { rememberFields } from '../candidate/remember-fields.ts';
import { readSample } from '../candidate/read-sample.ts';
import { isRefusal, refuse, type Refusal } from '../failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import {
  findIntegrationToAsk,
  type IntegrationNotConnected,
} from '../integration/find-integration.ts';
import { currentFieldMapping } from '../mapping/current-field-mapping.ts';
import type { TracedValue } from '../mapping/mapped-value.ts';
import type { Clock, ExpressionEngine, Provider } from '../ports.ts';
import { confirmEvent } from './confirm-event.ts';
import { Import } from './import.ts';
import { importEffect, noEffect, type ImportEffect } from './import-effect.ts';
import { mappingFor } from './mapping-for.ts';
import { planImport } from './plan-import.ts';
import { retryInstructions, type RetryOptions } from './retry-instructions.ts';

export interface RetryPreview {
  readonly effect: ImportEffect;
  readonly values: readonly TracedValue[];
  readonly mappingVersion: number;
}

/**
 * What `retryImport` with the same options would do, by what Lever says now. Options that it would refuse have no
 * effect, and the effect says why.
 */
export async function previewRetry(
  ports: { em: EntityManager; provider: Provider; expressions: ExpressionEngine; clock: Clock },
  input: { viewer: Viewer; importId: string } & RetryOptions,
): Promise<
  | RetryPreview
  | Refusal<'IMPORT_NOT_FOUND'>
  | Refusal<'CANDIDATE_NOT_FOUND'>
  | IntegrationNotConnected
> {
  const record = await ports.em.findOne(Import, { id: input.importId });
  if (!record) return refuse('IMPORT_NOT_FOUND', 'There is no such import in your organization.');
  const integration = await findIntegrationToAsk(ports.em, record.integrationId);
  if (isRefusal(integration)) return integration;
  const instructions = await retryInstructions(ports.em, record, input, input.viewer.name);
  if (isRefusal(instructions)) {
    const { version } = await currentFieldMapping(ports.em, integration.id);
    return { effect: noEffect(instructions.message), values: [], mappingVersion: version };
  }
  const candidate = await readSample(ports.provider.connection(integration.id), record.candidateId);
  if (isRefusal(candidate)) return candidate;
  await rememberFields(ports, { ...record, candidate });
  const mapping = await mappingFor(ports.em, integration.id, instructions);
  const plan = await planImport(ports, {
    candidate,
    rules: mapping.rules,
    instructions,
    withSteps: true,
  });
  return {
    effect: importEffect(plan, candidate, confirmEvent(record, candidate)),
    values: plan.values,
    mappingVersion: mapping.version,
  };
}
