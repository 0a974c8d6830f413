import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';

import { CandidateReading } from '../domain/candidate/candidate-reading.ts';
import { RememberedField } from '../domain/candidate/remembered-field.ts';
import { Delivery } from '../domain/delivery/delivery.ts';
import { EmployeeFieldDefinition } from '../domain/employee/employee-field-definition.ts';
import { EmployeeAddress } from '../domain/employee/employee-address.ts';
import { EmployeeContact } from '../domain/employee/employee-contact.ts';
import { Employee } from '../domain/employee/employee.ts';
import { Import } from '../domain/import/import.ts';
import { ImportRun } from '../domain/import/import-run.ts';
import { Integration } from '../domain/integration/integration.ts';
import { OauthState } from '../domain/integration/oauth-state.ts';
import { Webhook } from '../domain/integration/webhook.ts';
import { FieldMappingDraft } from '../domain/mapping/versions/field-mapping-draft.ts';
import { FieldMapping } from '../domain/mapping/versions/field-mapping.ts';
import { Enrollment } from '../domain/workflow/enrollment.ts';
import { Listener } from '../domain/workflow/listener.ts';
import { Workflow } from '../domain/workflow/workflow.ts';
import { House0001 } from './migrations/0001-house.ts';
import { LeverPace0002 } from './migrations/0002-lever-pace.ts';
import { LastingConnection0003 } from './migrations/0003-lasting-connection.ts';
import { TrustedMapping0004 } from './migrations/0004-trusted-mapping.ts';
import { EmployeeNames0005 } from './migrations/0005-employee-names.ts';
import { NothingMissed0006 } from './migrations/0006-nothing-missed.ts';
import { SignInWalls0007 } from './migrations/0007-sign-in-walls.ts';
import { HireTerms0008 } from './migrations/0008-hire-terms.ts';
import { ListRanges0009 } from './migrations/0009-list-ranges.ts';
import { EmployeeSearch0012 } from './migrations/0012-employee-search.ts';
import { FieldVisibility0013 } from './migrations/0013-field-visibility.ts';
import { EmployeeFieldCounts0014 } from './migrations/0014-employee-field-counts.ts';
import { ViewerAnnouncements0020 } from './migrations/0020-viewer-announcements.ts';
import { EmployeeAddresses0022 } from './migrations/0022-employee-addresses.ts';
import { ImportRuns0023 } from './migrations/0023-import-runs.ts';
import { EnrollmentCauses0024 } from './migrations/0024-enrollment-causes.ts';
import { ProvidersInGeneral0025 } from './migrations/0025-providers-in-general.ts';
import { ReferencesWithinOrganizations0026 } from './migrations/0026-references-within-organizations.ts';
import { Actors0029 } from './migrations/0029-actors.ts';
import { HiddenInRuns0030 } from './migrations/0030-hidden-in-runs.ts';
import { leaveOutValues } from './leave-out-values.ts';
import { OwnershipGuard } from './ownership-guard.ts';
import { poolOptions, type Connecting } from './pool.ts';

/** Connects to Postgres; `poolSize` connections at most. Without `connecting` no statement has a limit, as for migrations. */
export function createOrm(
  databaseUrl: string,
  poolSize: number,
  connecting?: Connecting,
): Promise<MikroORM> {
  return MikroORM.init({
    dbName: databaseNameOf(databaseUrl),
    pool: { max: poolSize },
    // The driver reads the address itself: it knows sockets and parameters.
    driverOptions: {
      connectionString: databaseUrl,
      ...(connecting ? poolOptions(connecting) : { onConnect: leaveOutValues }),
    },
    entities: [
      CandidateReading,
      Delivery,
      Employee,
      EmployeeAddress,
      EmployeeContact,
      EmployeeFieldDefinition,
      Enrollment,
      FieldMapping,
      FieldMappingDraft,
      Import,
      ImportRun,
      Integration,
      Listener,
      OauthState,
      RememberedField,
      Webhook,
      Workflow,
    ],
    extensions: [Migrator],
    migrations: {
      migrationsList: [
        { name: '0001-house', class: House0001 },
        { name: '0002-lever-pace', class: LeverPace0002 },
        { name: '0003-lasting-connection', class: LastingConnection0003 },
        { name: '0004-trusted-mapping', class: TrustedMapping0004 },
        { name: '0005-employee-names', class: EmployeeNames0005 },
        { name: '0006-nothing-missed', class: NothingMissed0006 },
        { name: '0007-sign-in-walls', class: SignInWalls0007 },
        { name: '0008-hire-terms', class: HireTerms0008 },
        { name: '0009-list-ranges', class: ListRanges0009 },
        { name: '0012-employee-search', class: EmployeeSearch0012 },
        { name: '0013-field-visibility', class: FieldVisibility0013 },
        { name: '0014-employee-field-counts', class: EmployeeFieldCounts0014 },
        { name: '0020-viewer-announcements', class: ViewerAnnouncements0020 },
        { name: '0022-employee-addresses', class: EmployeeAddresses0022 },
        { name: '0023-import-runs', class: ImportRuns0023 },
        { name: '0024-enrollment-causes', class: EnrollmentCauses0024 },
        { name: '0025-providers-in-general', class: ProvidersInGeneral0025 },
        { name: '0026-references-within-organizations', class: ReferencesWithinOrganizations0026 },
        { name: '0029-actors', class: Actors0029 },
        { name: '0030-hidden-in-runs', class: HiddenInRuns0030 },
      ],
      snapshot: false,
      transactional: true,
    },
    // Every entity has an owner, and without one nothing can be read: see scopedTo.
    filters: {
      organization: {
        cond: ({ organizationId }: { organizationId: string }) => ({ organizationId }),
        default: true,
      },
    },
    subscribers: [new OwnershipGuard()],
    forceUtcTimezone: true,
    // Statements may carry personal data; what goes wrong is logged where it is caught.
    logger: () => undefined,
  });
}

/**
 * An entity manager of its own that reads and writes the rows of one organization and no others. The only
 * way to get one: without the parameter every query throws.
 */
export function scopedTo(orm: MikroORM, organizationId: string): EntityManager {
  const em = orm.em.fork();
  em.setFilterParams('organization', { organizationId });
  return em;
}

function databaseNameOf(url: string): string {
  const { pathname, username } = new URL(url.replace('@/', '@localhost/'));
  return decodeURIComponent(pathname.slice(1) || username);
}
