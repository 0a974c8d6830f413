import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';
import type { Actor } from '../identity/actor.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';

/**
 * QUEUED and RUNNING move on their own, and so does WAITING, once the provider answers again; NEEDS_DECISION
 * stops until a person has said who it is. COMPLETED, SKIPPED (nothing to do), FAILED and CLOSED (a person said that
 * nothing will come of it) are ends, though a person can run each of them again.
 */
export type ImportStatus =
  | 'QUEUED'
  | 'RUNNING'
  | 'WAITING'
  | 'NEEDS_DECISION'
  | 'COMPLETED'
  | 'SKIPPED'
  | 'FAILED'
  | 'CLOSED';

/** What opened it: a delivery, or the comparison with what the provider knows. */
export type ImportCause = 'DELIVERY' | 'CATCH_UP';

export interface ImportProblem {
  /** Permanent; see docs/error-codes.md. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly cure: string;
  /** Whether it is retried automatically. */
  readonly retrying: boolean;
  /** Who may be the same person, of EMPLOYEE_CHOICE_NEEDED. */
  readonly employeeIds?: readonly string[];
}

/** That nothing will come of an import. */
export interface ImportClosing {
  readonly reason: string;
  /** The name of who closed it. */
  readonly by: Actor;
  /** ISO 8601, since it is kept as JSON. */
  readonly at: string;
}

const ImportSchema = defineEntity({
  name: 'Import',
  tableName: 'import',
  properties: {
    ...ownedRow,
    integrationId: p.uuid(),
    event: p.string().$type<ProviderEventType>(),
    /** The stage entered, for a stage change; empty for other events. */
    stageId: p.string(),
    candidateId: p.string(),
    /** Which time this happened to the candidacy: 2 for a hire that was undone and made again. */
    occurrence: p.integer().default(1),
    /** When it happened, by the provider's clock. Null until confirmed, and when the provider does not say. */
    happenedAt: p.datetime().strictNullable(),
    /** When the candidate was last read, just before: what was announced until then is in what was read. */
    readAt: p.datetime().strictNullable(),
    /** The delivery or the retry that may work on it now: a process that holds another claim lets go. */
    claim: p.uuid(),
    candidateName: p.string().strictNullable(),
    status: p.string().$type<ImportStatus>(),
    /** How many runs there were: the number of the newest. */
    runs: p.integer().default(1),
    cause: p.string().$type<ImportCause>().default('DELIVERY'),
    /** Since when the provider has not answered about this candidate; null once it did. */
    waitingSince: p.datetime().strictNullable().default(null),
    /** Tries of this wait that failed. */
    outageTries: p.integer().default(0),
    /** When it is tried again, while it is WAITING. */
    nextTryAt: p.datetime().strictNullable().default(null),
    problem: p.json<ImportProblem>().strictNullable(),
    closed: p.json<ImportClosing>().strictNullable(),
    employeeId: p.uuid().strictNullable(),
    /** Whether it created the employee; null until known. */
    employeeCreated: p.boolean().strictNullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    finishedAt: p.datetime().strictNullable(),
  },
});

/** One hire as Sora knows it: who, which event, and how it stands. However often it is announced or runs, it is one. */
export class Import extends ImportSchema.class {}
ImportSchema.setClass(Import);
