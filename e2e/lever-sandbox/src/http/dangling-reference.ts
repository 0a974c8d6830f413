import type { SandboxState } from '../model/sandbox-state.ts';
import type { Table } from '../model/table.ts';

/** What refers to something that does not exist, in one sentence; null when everything fits together. */
export function danglingReference(state: SandboxState): string | null {
  const missing = (table: Table<unknown>, id: string | null | undefined): boolean =>
    id !== null && id !== undefined && table.indexById[id] === undefined;
  for (const { opportunity, application } of state.candidacies.rows) {
    const of = `the opportunity ${opportunity.id}`;
    const references: [string, Table<unknown>, string | null | undefined][] = [
      ['contact', state.contacts, opportunity.contact],
      ['stage', state.stages, opportunity.stage],
      ['owner', state.users, opportunity.owner],
      ['archive reason', state.archiveReasons, opportunity.archived?.reason],
      ['posting', state.postings, application?.posting],
      ['requisition', state.requisitions, application?.requisitionForHire?.id],
    ];
    for (const [what, table, id] of references) {
      if (missing(table, id)) return `${of} has the ${what} ${id}, which does not exist`;
    }
    if (application && application.opportunityId !== opportunity.id) {
      return `${of} has an application of ${application.opportunityId}`;
    }
    if (opportunity.applications[0] !== application?.id) {
      return `${of} names another application than it has`;
    }
  }
  return missing(state.users, state.superAdminId)
    ? `the Super Admin ${state.superAdminId} does not exist`
    : null;
}
