import { defineEntity, p } from '@mikro-orm/core';

import type { MappedValue } from '../employee/mapped-value.ts';
import { ownedRow } from '../base/entity.ts';
import type { Actor } from '../identity/actor.ts';
import type { ImportStep } from './import-step.ts';
import type { ImportProblem, ImportStatus } from './import.ts';

/**
 * Why an import ran: a delivery announced the hire, Sora found it by comparing with the provider, access to the
 * provider was back, or a person asked for it.
 */
export type RunCause = 'DELIVERY' | 'CATCH_UP' | 'ACCESS_RESTORED' | 'RETRY';

/** Where a run stands, or how it ended. STOPPED: another run began before it had ended, or the import was closed. */
export type RunStatus = Exclude<ImportStatus, 'CLOSED'> | 'STOPPED';

/** How a run is to go. */
export interface RunInstructions {
  /** Whose profile it fills; null creates a new employee. Later runs do the same until somebody decides otherwise. */
  readonly employee?: { readonly employeeId: string | null; readonly by: Actor };
  /** Values that people typed are replaced too. */
  readonly overwritePinned?: boolean;
  /** The version to map with, instead of the one that is published when it runs. */
  readonly mappingVersion?: number;
}

const ImportRunSchema = defineEntity({
  name: 'ImportRun',
  tableName: 'import_run',
  properties: {
    ...ownedRow,
    importId: p.uuid(),
    /** 1 for the first run of an import. */
    number: p.integer(),
    cause: p.string().$type<RunCause>(),
    actor: p.json<Actor>(),
    status: p.string().$type<RunStatus>(),
    /** How often it was tried: more than once when the provider did not answer. */
    attempts: p.integer().default(0),
    /** Requests sent to the provider, in all attempts together; null until it has begun. */
    providerCalls: p.integer().strictNullable().default(null),
    instructions: p.json<RunInstructions>(),
    mappingVersion: p.integer().strictNullable().default(null),
    steps: p.json<readonly ImportStep[]>(),
    mappedValues: p.json<readonly MappedValue[]>(),
    problem: p.json<ImportProblem>().strictNullable().default(null),
    createdAt: p.datetime(),
    finishedAt: p.datetime().strictNullable().default(null),
  },
});

/** One going through an import. The newest is the one that counts; the others stay as they were. */
export class ImportRun extends ImportRunSchema.class {}
ImportRunSchema.setClass(ImportRun);
