/** What is said of everything at once, each in one SQL statement. Always of one organization. */
export interface OverviewReads {
  overview(organizationId: string): Promise<OverviewCounts>;
  /** What the organization's row with this id is; null when there is none. */
  kindOf(organizationId: string, id: string): Promise<NodeKind | null>;
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
