import type { EntityManager } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';

import { Employee } from '../../domain/employee/employee.ts';
import { Import } from '../../domain/import/import.ts';
import { Integration } from '../../domain/integration/integration.ts';
import type { Announcement } from '../../domain/ports/progress-feed.ts';
import { Workflow } from '../../domain/workflow/workflow.ts';
import { allow, isAllowed, type Need } from '../allow.ts';
import type { Context } from '../context.ts';

const SEES_IMPORTS: Need = { may: 'see', subject: 'import' };

/** The import now and after each change; each time read again, so that a client who missed one is right at once. */
export function watchImport(context: Context, importId: string): AsyncGenerator<Import> {
  return watch(
    context,
    'import',
    importId,
    (em) => em.findOne(Import, { id: importId }),
    SEES_IMPORTS,
    () => notThere('IMPORT_NOT_FOUND', 'Your organization has no import with this id.'),
  );
}

/** The import that changed last, then each one that changes. */
export function watchImports(context: Context): AsyncGenerator<Import> {
  return watch(
    context,
    'import',
    null,
    (em, changedId) => (changedId ? em.findOne(Import, { id: changedId }) : newest(em)),
    SEES_IMPORTS,
  );
}

async function newest(em: EntityManager): Promise<Import | null> {
  const [changedLast] = await em.find(Import, {}, { orderBy: { updatedAt: 'desc' }, limit: 1 });
  return changedLast ?? null;
}

export function watchIntegration(
  context: Context,
  integrationId: string,
): AsyncGenerator<Integration> {
  return watch(
    context,
    'integration',
    integrationId,
    (em) => em.findOne(Integration, { id: integrationId }),
    { may: 'see', subject: 'integration' },
    () => notThere('INTEGRATION_NOT_FOUND', 'Your organization has no integration with this id.'),
  );
}

/** The workflow now and each time somebody enters it or is withdrawn. */
export function watchWorkflow(context: Context, workflowId: string): AsyncGenerator<Workflow> {
  return watch(
    context,
    'workflow',
    workflowId,
    (em) => em.findOne(Workflow, { id: workflowId }),
    { may: 'see', subject: 'workflow' },
    () => notThere('WORKFLOW_NOT_FOUND', 'Your organization has no workflow with this id.'),
  );
}

/** The employee now and after each change of their values or workflows. */
export function watchEmployee(context: Context, employeeId: string): AsyncGenerator<Employee> {
  return watch(
    context,
    'employee',
    employeeId,
    (em) => em.findOne(Employee, { id: employeeId }),
    { may: 'see', subject: 'employee' },
    () => notThere('EMPLOYEE_NOT_FOUND', 'Your organization has no employee with this id.'),
  );
}

function notThere(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/**
 * Listens first and reads then, so that nothing falls between. A burst of announcements of the same row is
 * read once: what counts is the state, not how often it changed. Who stops watching is let go at once, though
 * nothing is announced any more. `notFound`: what it ends with when there is nothing at the beginning.
 */
function watch<Row>(
  context: Context,
  topic: Announcement['topic'],
  onlyId: string | null,
  read: (em: EntityManager, changedId: string | null) => Promise<Row | null>,
  need: Need,
  notFound?: () => GraphQLError,
): AsyncGenerator<Row> {
  const organizationId = allow(context.viewer, need).organization.id;
  const aborted = new AbortController();
  const changed = new Set<string | null>([null]);
  let wake: () => void = () => undefined;
  let lost: Error | undefined;
  let isUnknown = notFound;

  const listen = async () => {
    for await (const heard of context.services.watch(organizationId, aborted.signal)) {
      if (heard && heard.topic !== topic) continue;
      if (heard && onlyId !== null && heard.id !== onlyId) continue;
      changed.add(heard && onlyId === null ? heard.id : null);
      wake();
    }
  };

  async function* rows(): AsyncGenerator<Row> {
    const listening = listen().catch((error: Error) => {
      lost = error;
      wake();
    });
    try {
      while (!aborted.signal.aborted) {
        const [next] = changed;
        if (next !== undefined) {
          changed.delete(next);
          await context.refresh();
          // Signed out, removed, or not allowed any more: there is nothing more to see.
          if (!context.viewer || !isAllowed(context.viewer, need)) return;
          const row = await read(context.em, next);
          if (row) yield row;
          else if (isUnknown) throw isUnknown();
          isUnknown = undefined;
        } else if (lost) {
          throw lost;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      aborted.abort();
      await listening;
    }
  }

  const inner = rows();
  const end = inner.return.bind(inner);
  // A generator that waits answers `return` only when it goes on.
  inner.return = (value) => {
    aborted.abort();
    wake();
    return end(value);
  };
  return inner;
}
