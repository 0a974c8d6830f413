import type { EmployeeColumns, EmployeeRow } from '../employee/employee-lists.ts';
import type { Columns } from '../base/entity.ts';
import type { Page, PageRequest } from '../base/page.ts';
import type { Enrollment } from './enrollment.ts';
import type { Workflow } from './workflow.ts';

export type EnrollmentRow = Columns<Enrollment> & { readonly employee: EmployeeRow };
export type WorkflowRow = Columns<Workflow>;

/** Lists of workflows and of who is in them, each one SQL statement. Always of one organization. */
export interface WorkflowLists {
  workflows(organizationId: string, request: PageRequest): Promise<Page<WorkflowRow>>;
  /** Of who is in the workflow now. */
  enrollments(
    organizationId: string,
    request: PageRequest & { workflowId: string; employeeColumns: EmployeeColumns },
  ): Promise<Page<EnrollmentRow>>;
  /** Of what the employee was withdrawn from. */
  pastEnrollments(
    organizationId: string,
    request: PageRequest & { employeeId: string },
  ): Promise<Page<Columns<Enrollment>>>;
}
