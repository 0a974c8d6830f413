import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import type { Import, ImportCause } from '../../domain/import/import.ts';
import { leftToDo } from '../../domain/import/left-to-do.ts';
import { IMPORT_STEP_LABELS, type ImportStep } from '../../domain/import/import-step.ts';
import { providerEvent, type ProviderEvent } from '../../domain/integration/provider-event.ts';
import type { Context } from '../context.ts';
import { DeliveryType } from '../delivery/delivery.type.ts';
import { EmployeeFlagType, EmployeeType } from '../employee/employee.type.ts';
import { IntegrationType } from '../integration/integration.type.ts';
import { ProviderEventType } from '../integration/provider-event.type.ts';
import { MappedValueType } from '../mapping/field.type.ts';
import { mappedForViewer, shownMappedValues } from '../mapping/shown-mapped-values.ts';
import { found } from '../shared/found.ts';
import { EnrollmentType } from '../workflow/workflow.type.ts';
import { ImportClosingType, ImportStepType, ImportType } from './import.type.ts';

/** A list's row has no story; it is loaded when somebody asks for it. */
type ImportRoot = ImportType & Partial<Pick<Import, 'steps' | 'mappedValues'>>;

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

  @FieldResolver(() => [ImportStepType], { description: 'What happened, in order.' })
  async steps(
    @Root() root: ImportRoot,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ImportStepType[]> {
    const steps = root.steps ?? found(await loaders.import.load(root.id)).steps;
    return steps.map((step) => toStepType(step, root.cause));
  }

  @FieldResolver(() => [MappedValueType], {
    description: 'What the field mapping gave. Pay is left out for members.',
  })
  async mappedValues(
    @Root() root: ImportRoot,
    @Ctx() { loaders, signedIn }: Context,
  ): Promise<readonly MappedValueType[]> {
    const values = root.mappedValues ?? found(await loaders.import.load(root.id)).mappedValues;
    return shownMappedValues(values, await loaders.employeeFields(), signedIn);
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
    if (signedIn.role !== 'ADMINISTRATOR') return [];
    const employees = (problem?.employeeIds ?? []).map((id) => loaders.employee.load(id));
    return (await Promise.all(employees)).filter((employee) => employee !== null);
  }

  @FieldResolver(() => [EmployeeFlagType], {
    description:
      'What somebody should look at although it is COMPLETED: required values that the employee lacks, and a manager whom Sora could not find. Empty once they are set.',
  })
  async leftToDo(
    @Root() root: ImportRoot,
    @Ctx() { loaders, signedIn }: Context,
  ): Promise<readonly EmployeeFlagType[]> {
    if (root.status !== 'COMPLETED' || !root.employeeId) return [];
    const employee = await loaders.employee.load(root.employeeId);
    if (!employee) return [];
    // Who has a manager needs no look at the values, which a list's row does not have.
    const mapped = employee.managerId
      ? []
      : (root.mappedValues ?? found(await loaders.import.load(root.id)).mappedValues);
    const fields = await loaders.employeeFields();
    return leftToDo(employee, fields, mappedForViewer(mapped, fields, signedIn));
  }

  @FieldResolver(() => ImportClosingType, {
    nullable: true,
    description: 'Why and by whom it was closed. Null unless it is CLOSED.',
  })
  closed(@Root() { closed }: ImportType): ImportClosingType | null {
    return closed && { ...closed, at: new Date(closed.at) };
  }

  @FieldResolver(() => [EnrollmentType], { description: 'The workflows that it entered.' })
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

function toStepType(step: ImportStep, cause: ImportCause): ImportStepType {
  const isFound = step.key === 'RECEIVE' && cause === 'CATCH_UP';
  return {
    ...step,
    label: isFound ? 'Found by comparing with Lever' : IMPORT_STEP_LABELS[step.key],
    startedAt: new Date(step.startedAt),
    finishedAt: step.finishedAt === null ? null : new Date(step.finishedAt),
  };
}
