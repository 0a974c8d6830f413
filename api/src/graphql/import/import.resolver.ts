import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';

import { leftToDo } from '../../domain/import/left-to-do.ts';
import { providerEvent, type ProviderEvent } from '../../domain/provider/provider-event.ts';
import { maySee } from '../../domain/identity/policy.ts';
import type { Context } from '../context.ts';
import { DeliveryType } from '../delivery/delivery.type.ts';
import { EmployeeFlagType, EmployeeType } from '../employee/employee.type.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { ProviderEventType } from '../integration/provider-event.type.ts';
import { Costs } from '../limits/costs.ts';
import { MappedValueType } from '../mapping/field.type.ts';
import { mappedForViewer, shownMappedValues } from '../mapping/shown-mapped-values.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import { found } from '../shared/found.ts';
import { EnrollmentType } from '../workflow/enrollment.type.ts';
import { ImportRunConnectionType, ImportRunType } from './import-run.type.ts';
import { ImportClosingType, ImportStepType, ImportType } from './import.type.ts';
import { toStepTypes } from './to-step-type.ts';

@Resolver(() => ImportType)
export class ImportResolver {
  @FieldResolver(() => ProviderEventType, { description: 'What announced it.' })
  event(@Root() { event }: ImportType): ProviderEvent {
    return providerEvent(event);
  }

  @FieldResolver(() => IntegrationType, { description: 'Where the candidate comes from.' })
  async integration(
    @Root() { integrationId }: ImportType,
    @Ctx() { loaders }: Context,
  ): Promise<IntegrationType> {
    return found(await loaders.integration.load(integrationId));
  }

  @FieldResolver(() => ImportRunConnectionType, {
    description: 'Its runs, newest first.',
  })
  @Costs('work')
  async runs(
    @Root() { id }: ImportType,
    @Ctx() { services, signedIn }: Context,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    return toConnection(
      await services.lists.importRuns(signedIn.organization.id, {
        ...pageRequest(args),
        importId: id,
      }),
    );
  }

  @FieldResolver(() => ImportRunType, { description: 'The run that counts.' })
  latestRun(@Root() root: ImportType, @Ctx() { loaders }: Context): Promise<ImportRunType> {
    return loaders.latestRun.load(root);
  }

  @FieldResolver(() => Int, { description: 'Number of runs.' })
  runCount(@Root() { runs }: ImportType): number {
    return runs;
  }

  @FieldResolver(() => Int, { description: 'Number of attempts of the latest run.' })
  async attempts(@Root() root: ImportType, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.latestRun.load(root)).attempts;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Calls to the provider by the latest run, over all attempts. Null until it starts.',
  })
  async providerCalls(
    @Root() root: ImportType,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    return (await loaders.latestRun.load(root)).providerCalls;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The version of the field mapping that the latest run used.',
  })
  async mappingVersion(
    @Root() root: ImportType,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    return (await loaders.latestRun.load(root)).mappingVersion;
  }

  @FieldResolver(() => [ImportStepType], {
    description: 'What happened in the latest run, in order.',
  })
  async steps(
    @Root() root: ImportType,
    @Ctx() { loaders, services }: Context,
  ): Promise<readonly ImportStepType[]> {
    const { about } = await services.providers.ofIntegration(root.integrationId);
    return toStepTypes((await loaders.latestRun.load(root)).steps, about);
  }

  @FieldResolver(() => [MappedValueType], {
    description: 'What the field mapping gave in the latest run. Pay is left out for members.',
  })
  async mappedValues(
    @Root() root: ImportType,
    @Ctx() { loaders, signedIn }: Context,
  ): Promise<readonly MappedValueType[]> {
    const { mappedValues } = await loaders.latestRun.load(root);
    return shownMappedValues(mappedValues, await loaders.employeeFields(), signedIn);
  }

  @FieldResolver(() => EmployeeType, {
    nullable: true,
    description: 'Who it became. Null until saved.',
  })
  async employee(
    @Root() { employeeId }: ImportType,
    @Ctx() { loaders }: Context,
  ): Promise<EmployeeType | null> {
    return employeeId ? loaders.employee.load(employeeId) : null;
  }

  @FieldResolver(() => [EmployeeType], {
    description:
      'Who may be the same person, while its problem is EMPLOYEE_CHOICE_NEEDED. For administrators; none for others.',
  })
  async employeeChoices(
    @Root() { problem }: ImportType,
    @Ctx() { loaders, signedIn }: Context,
  ): Promise<readonly EmployeeType[]> {
    if (!maySee(signedIn, 'candidate')) return [];
    const employees = (problem?.employeeIds ?? []).map((id) => loaders.employee.load(id));
    return (await Promise.all(employees)).filter((employee) => employee !== null);
  }

  @FieldResolver(() => [EmployeeFlagType], {
    description:
      'What needs attention although it is COMPLETED: missing required values, and a manager Sora could not find. Empty once they are set.',
  })
  async leftToDo(
    @Root() root: ImportType,
    @Ctx() { loaders, services, signedIn }: Context,
  ): Promise<readonly EmployeeFlagType[]> {
    if (root.status !== 'COMPLETED' || !root.employeeId) return [];
    const employee = await loaders.employee.load(root.employeeId);
    if (!employee) return [];
    // Who has a manager needs no look at the values, which are another row to read.
    const mapped = employee.managerId ? [] : (await loaders.latestRun.load(root)).mappedValues;
    const fields = await loaders.employeeFields();
    const { about } = await services.providers.ofIntegration(root.integrationId);
    return leftToDo(employee, fields, mappedForViewer(mapped, fields, signedIn), about);
  }

  @FieldResolver(() => ImportClosingType, {
    nullable: true,
    description: 'Why and by whom it was closed. Null unless it is CLOSED.',
  })
  closed(@Root() { closed }: ImportType): ImportClosingType | null {
    return closed && { ...closed, by: closed.by.name, at: new Date(closed.at) };
  }

  @FieldResolver(() => [EnrollmentType], {
    description: 'The workflows that it entered, also those that the employee was withdrawn from.',
  })
  enrollments(
    @Root() { id }: ImportType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly EnrollmentType[]> {
    return loaders.enrollmentsOfImport.load(id);
  }

  @FieldResolver(() => [DeliveryType], { description: 'The webhook requests that announced it.' })
  deliveries(
    @Root() { id }: ImportType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly DeliveryType[]> {
    return loaders.deliveriesOfImport.load(id);
  }
}
