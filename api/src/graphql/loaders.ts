import type { EntityManager, EntityName } from '@mikro-orm/core';
import DataLoader from 'dataloader';

import type { CataloguedField } from '../domain/mapping/sources/catalogued-field.ts';
import { sourceCatalogue } from '../domain/mapping/sources/source-catalogue.ts';
import { Delivery } from '../domain/delivery/delivery.ts';
import { employeeFieldUsage } from '../domain/mapping/rules/employee-field-usage.ts';
import { employeeFields } from '../domain/employee/employee-fields.ts';
import type { EmployeeField } from '../domain/employee/employee-field.ts';
import { Employee } from '../domain/employee/employee.ts';
import { Import } from '../domain/import/import.ts';
import { ImportRun } from '../domain/import/import-run.ts';
import { Integration } from '../domain/integration/integration.ts';
import { Webhook } from '../domain/integration/webhook.ts';
import type { WebhookArrivals } from '../domain/integration/webhook-arrivals.ts';
import { Enrollment } from '../domain/workflow/enrollment.ts';
import { Listener } from '../domain/workflow/listener.ts';
import { Workflow } from '../domain/workflow/workflow.ts';
import type { GraphqlServices } from './graphql-services.ts';

/** Batched reads of one operation, so that a list of fifty costs one statement for each relation, not fifty. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(
  em: EntityManager,
  services: Pick<GraphqlServices, 'catalogue' | 'lists' | 'providers'>,
  organizationId: string,
) {
  const { lists } = services;
  const byId = <Entity extends { id: string }>(entity: EntityName<Entity>) =>
    new DataLoader<string, Entity | null>(async (ids) => {
      const found = await em.find(entity, { id: { $in: [...ids] } } as never);
      const rows = new Map((found as Entity[]).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
  const grouped = <Entity extends object>(
    entity: EntityName<Entity>,
    key: keyof Entity & string,
    { newest = true, where = {} }: { newest?: boolean; where?: Partial<Entity> } = {},
  ) =>
    new DataLoader<string, Entity[]>(async (keys) => {
      const found = (await em.find(
        entity,
        { ...where, [key]: { $in: [...keys] } },
        {
          orderBy: { id: newest ? 'desc' : 'asc' } as never,
        },
      )) as Entity[];
      const groups = Map.groupBy(found, (row) => row[key] as string);
      return keys.map((one) => groups.get(one) ?? []);
    });

  let fields: Promise<readonly EmployeeField[]> | undefined;
  const readFields = () => (fields ??= employeeFields(em));
  let usage: ReturnType<typeof employeeFieldUsage> | undefined;
  return {
    /** Read once for the operation, by the key of the field. */
    employeeFieldUsage: () => (usage ??= employeeFieldUsage({ em, lists }, organizationId)),
    /** Read once for the operation. */
    employeeFields: readFields,
    employee: byId(Employee),
    import: byId(Import),
    /** By the import. */
    latestRun: new DataLoader<Pick<Import, 'id' | 'runs'>, ImportRun, string>(
      async (imports) => {
        const newest = imports.map(({ id, runs }) => ({ importId: id, number: runs }));
        const runs = await em.find(ImportRun, { $or: newest });
        const byImport = new Map(runs.map((run) => [run.importId, run]));
        return imports.map(({ id }) => byImport.get(id) ?? new Error(`Import ${id} has no run.`));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
    integration: byId(Integration),
    workflow: byId(Workflow),
    webhook: byId(Webhook),
    /** The bytes as they came, by the id of the delivery. */
    deliveryBody: new DataLoader<string, Uint8Array | null>(async (ids) => {
      const found = await em.find(Delivery, { id: { $in: [...ids] } }, { fields: ['body'] });
      const bodies = new Map(found.map(({ id, body }) => [id, body]));
      return ids.map((id) => bodies.get(id) ?? null);
    }),
    deliveriesOfImport: grouped(Delivery, 'importId'),
    enrollmentsOfImport: grouped(Enrollment, 'importId'),
    /** Those that have not ended. */
    enrollmentsOfEmployee: grouped(Enrollment, 'employeeId', { where: { withdrawnAt: null } }),
    importsOfEmployee: grouped(Import, 'employeeId'),
    listenersOfWorkflow: grouped(Listener, 'workflowId', { newest: false }),
    webhooksOfIntegration: grouped(Webhook, 'integrationId', { newest: false }),
    /** By the id of the integration. */
    sourceCatalogue: new DataLoader<string, readonly CataloguedField[]>((integrationIds) =>
      Promise.all(
        integrationIds.map((integrationId) =>
          sourceCatalogue(
            { ...services, em, employeeFields: readFields },
            { organizationId, integrationId },
          ),
        ),
      ),
    ),
    enrollmentCount: new DataLoader<string, number>(async (workflowIds) => {
      const counts = await em.countBy(Enrollment, 'workflowId', {
        where: { workflowId: { $in: [...workflowIds] }, withdrawnAt: null },
      });
      return workflowIds.map((id) => counts[id] ?? 0);
    }),
    pastEnrollmentCount: new DataLoader<string, number>(async (employeeIds) => {
      const counts = await em.countBy(Enrollment, 'employeeId', {
        where: { employeeId: { $in: [...employeeIds] }, withdrawnAt: { $ne: null } },
      });
      return employeeIds.map((id) => counts[id] ?? 0);
    }),
    webhookArrivals: new DataLoader<string, WebhookArrivals>(async (webhookIds) => {
      const arrivals = await lists.webhookArrivals(organizationId, webhookIds);
      return webhookIds.map(
        (id) => arrivals.get(id) ?? { lastDeliveryAt: null, lastCheckedAt: null, refusals: [] },
      );
    }),
  };
}
