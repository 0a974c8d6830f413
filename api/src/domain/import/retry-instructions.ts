import type { EntityManager } from '@mikro-orm/core';

import { Employee } from '../employee/employee.ts';
import { refuse, type Refusal } from '../base/failure.ts';
import { FieldMapping } from '../mapping/versions/field-mapping.ts';
import type { Actor } from '../identity/actor.ts';
import type { Providers } from '../provider/providers.ts';
import { latestRun } from './begin-run.ts';
import type { Import } from './import.ts';
import { openedSince, opensHidden } from './opened-since.ts';
import { ImportRun, type RunInstructions } from './import-run.ts';

/** Nobody is asked more often about one hire. */
const RUNS_LOOKED_AT = 100;

/** How somebody wants an import to run again. */
export interface RetryOptions {
  /** The version to map with; null for the one that is published when it runs. */
  readonly mappingVersion: number | null;
  /** Replaces what people typed, too. */
  readonly overwritePinned: boolean;
  /** Whose profile it fills. */
  readonly employeeId: string | null;
  /** It creates an employee, although there is somebody with the same email address. */
  readonly createEmployee: boolean;
}

/**
 * The options as an import keeps them, or why they cannot be followed. Who it is stays decided until somebody decides
 * otherwise; everything else counts for this one run.
 */
export async function retryInstructions(
  ports: { em: EntityManager; providers: Providers },
  record: Pick<Import, 'id' | 'runs' | 'problem' | 'integrationId'>,
  options: RetryOptions,
  by: Actor,
): Promise<RunInstructions | Refusal<'IMPORT_NOT_RETRYABLE'>> {
  const { em } = ports;
  const { mappingVersion, employeeId, createEmployee } = options;
  if (employeeId !== null && createEmployee) {
    return impossible('Choose an employee or a new one, not both.');
  }
  if (employeeId !== null && !(await em.findOne(Employee, { id: employeeId }))) {
    return impossible('The chosen employee is not in your organization.');
  }
  if (employeeId !== null && !(await choices(em, record)).has(employeeId)) {
    return impossible(
      'The employee that was chosen is not one of those whom the candidate may be. Choose one of them, or a new employee.',
    );
  }
  if (mappingVersion !== null && !(await isPublished(em, record.integrationId, mappingVersion))) {
    return impossible(`There is no field mapping version ${mappingVersion}.`);
  }
  if (mappingVersion !== null) {
    const opened = await openedSince(ports, record.integrationId, mappingVersion);
    if (opened.length > 0) return impossible(opensHidden(opened, mappingVersion));
  }
  const chosen = employeeId !== null || createEmployee ? { employeeId, by } : undefined;
  const employee = chosen ?? (await latestRun(em, record)).instructions.employee;
  return {
    ...(employee && { employee }),
    ...(options.overwritePinned && { overwritePinned: true }),
    ...(mappingVersion !== null && { mappingVersion }),
  };
}

/** Whom the candidate may be, as this import has asked, now or in an earlier run. */
async function choices(
  em: EntityManager,
  { id, problem }: Pick<Import, 'id' | 'problem'>,
): Promise<ReadonlySet<string>> {
  const runs = await em.find(
    ImportRun,
    { importId: id, status: 'NEEDS_DECISION' },
    { fields: ['problem'], orderBy: { number: 'desc' }, limit: RUNS_LOOKED_AT },
  );
  return new Set(
    [problem, ...runs.map((run) => run.problem)].flatMap((one) => one?.employeeIds ?? []),
  );
}

async function isPublished(
  em: EntityManager,
  integrationId: string,
  version: number,
): Promise<boolean> {
  return version === 0 || (await em.count(FieldMapping, { integrationId, version })) > 0;
}

function impossible(message: string): Refusal<'IMPORT_NOT_RETRYABLE'> {
  return refuse('IMPORT_NOT_RETRYABLE', message);
}
