import type { EnrollmentRow, WorkflowLists } from '../../domain/workflow/workflow-lists.ts';
import { columns } from './columns.ts';
import { EMPLOYEE, reviveEmployee } from './employee-row.ts';
import { newest, type ReadPage } from './read-page.ts';

const ENROLLMENT = columns(
  'id organization_id employee_id workflow_id cause idempotency_key candidate_id integration_id import_id entered_at entered_by withdrawn_at withdrawn_by',
);
const WORKFLOW = columns('id organization_id name description created_at');

export function workflowLists(page: ReadPage): WorkflowLists {
  return {
    async enrollments(organizationId, request) {
      const found = await page<EnrollmentRow>(
        request,
        [organizationId, request.workflowId],
        (after, limit) =>
          `select ${ENROLLMENT.of('n')}, json_build_object(${EMPLOYEE.pairs('e', request.employeeColumns)}) as employee
           from (select * from enrollment
             where withdrawn_at is null
               and ${newest({ organization_id: '$1', workflow_id: '$2' }, after, limit)}
           ) n join employee e on e.id = n.employee_id order by n.id desc`,
      );
      return {
        ...found,
        rows: found.rows.map((row) => ({ ...row, employee: reviveEmployee(row.employee) })),
      };
    },

    pastEnrollments: (organizationId, request) =>
      page(
        request,
        [organizationId, request.employeeId],
        (after, limit) =>
          `select ${ENROLLMENT.of('n')} from enrollment n
           where organization_id = $1 and withdrawn_at is not null
             and ${newest({ employee_id: '$2' }, after, limit)}`,
      ),

    workflows: (organizationId, request) =>
      page(
        request,
        [organizationId],
        (after, limit) =>
          `select ${WORKFLOW.of('w')} from workflow w where ${newest({ organization_id: '$1' }, after, limit)}`,
      ),
  };
}
