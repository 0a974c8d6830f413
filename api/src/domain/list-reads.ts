import type { Delivery } from './delivery/delivery.ts';
import type { Employee } from './employee/employee.ts';
import type { Import, ImportStatus } from './import/import.ts';
import type { Page, PageRequest } from './page.ts';
import type { WebhookRefusalReason } from './ports.ts';
import type { Enrollment } from './workflow/enrollment.ts';
import type { Workflow } from './workflow/workflow.ts';

type Columns<Entity> = {
  readonly [Key in keyof Entity as Key extends symbol ? never : Key]: Entity[Key];
};

export type EmployeeRow = Columns<Employee>;
export type EmployeeListRow = EmployeeRow & {
  /** Undefined when it was not asked for. */
  readonly manager?: EmployeeRow | null;
};
/** What of an employee will be looked at; a row has no more than that, whatever its type says. */
export type EmployeeColumns = ReadonlySet<keyof EmployeeRow> | 'all';
export type ImportRow = Columns<Omit<Import, 'steps' | 'mappedValues' | 'claim'>>;
export type EnrollmentRow = Columns<Enrollment> & { readonly employee: EmployeeRow };
export type DeliveryRow = Columns<Omit<Delivery, 'body'>>;
export type WorkflowRow = Columns<Workflow>;

/**
 * The lists that people look at most, each one SQL statement that gives plain rows. Always of one
 * organization.
 */
export interface ListReads {
  employees(
    organizationId: string,
    request: PageRequest &
      EmployeeFilter & {
        columns: EmployeeColumns;
        /** Null when the manager was not asked for. */
        managerColumns: EmployeeColumns | null;
      },
  ): Promise<Page<EmployeeListRow>>;
  countEmployees(organizationId: string, filter: EmployeeFilter): Promise<number>;
  enrollments(
    organizationId: string,
    request: PageRequest & { workflowId: string; employeeColumns: EmployeeColumns },
  ): Promise<Page<EnrollmentRow>>;
  imports(
    organizationId: string,
    request: PageRequest & { statuses: readonly ImportStatus[] | null },
  ): Promise<Page<ImportRow>>;
  deliveries(
    organizationId: string,
    request: PageRequest & { integrationId: string },
  ): Promise<Page<DeliveryRow>>;
  workflows(organizationId: string, request: PageRequest): Promise<Page<WorkflowRow>>;
  /** Per webhook id: when its last delivery and its last check arrived, and what was refused. */
  webhookArrivals(
    organizationId: string,
    webhookIds: readonly string[],
  ): Promise<ReadonlyMap<string, WebhookArrivals>>;
  /** How many hires of the last two weeks were found by comparison, and have not been announced to this day. */
  hiresNeverAnnounced(organizationId: string, integrationId: string): Promise<number>;
  /** What the organization's row with this id is; null when there is none. */
  kindOf(organizationId: string, id: string): Promise<NodeKind | null>;
  /** How many employees have a value, by the key of the employee field; fields that no one has are left out. */
  employeesWithValue(organizationId: string): Promise<ReadonlyMap<string, number>>;
  overview(organizationId: string): Promise<OverviewCounts>;
}

/** Employee fields that a search looks at besides names. */
export const SEARCHED_FIELDS = ['jobTitle', 'department', 'workEmail', 'personalEmail'] as const;

export interface EmployeeFilter {
  /** Words of names, addresses, job titles or departments; null for everyone. */
  readonly search: string | null;
  /** Fields that the search leaves out, since the viewer may not see them. */
  readonly notSearched: readonly (typeof SEARCHED_FIELDS)[number][];
  /** Only those who lack a required value. */
  readonly flagged: boolean;
}

export interface WebhookArrivals {
  readonly lastDeliveryAt: Date | null;
  readonly lastCheckedAt: Date | null;
  /** What was refused in the last two weeks, by reason; reasons without any are left out. */
  readonly refusals: readonly WebhookRefusals[];
}

export interface WebhookRefusals {
  readonly reason: WebhookRefusalReason;
  readonly count: number;
  readonly lastAt: Date;
}

export interface OverviewCounts {
  readonly isConnected: boolean;
  readonly isVerified: boolean;
  readonly hasSavedMapping: boolean;
  readonly hasListener: boolean;
  readonly hasHire: boolean;
  readonly importsWithProblem: number;
  readonly importsToDecide: number;
  readonly employeesFlagged: number;
  readonly hiresLast30Days: number;
}

/** The rows that can be read by nothing but their id, named like their entities. */
export type NodeKind =
  | 'Delivery'
  | 'Employee'
  | 'Enrollment'
  | 'Import'
  | 'Integration'
  | 'Listener'
  | 'Webhook'
  | 'Workflow';
