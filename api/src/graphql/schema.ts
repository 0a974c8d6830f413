import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import {
  isInputObjectType,
  lexicographicSortSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema } from 'type-graphql';

import { authorize } from './authorize.ts';
import { DeliveryResolver } from './delivery/delivery.resolver.ts';
import { EmployeeFieldChangesResolver } from './employee/employee-field-changes.resolver.ts';
import { EmployeeFieldResolver } from './employee/employee-field.resolver.ts';
import { EmployeeValueResolver } from './employee/employee-value.resolver.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import { EmployeesResolver } from './employee/employees.resolver.ts';
import { ActorResolver } from './identity/actor.resolver.ts';
import { IdentityResolver } from './identity/identity.resolver.ts';
import { ImportRunResolver } from './import/import-run.resolver.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { ImportsResolver } from './import/imports.resolver.ts';
import { ProgressResolver } from './import/progress.resolver.ts';
import { CloseResolver } from './import/close.resolver.ts';
import { RetryResolver } from './import/retry.resolver.ts';
import { ConnectResolver } from './integration/connect.resolver.ts';
import { IntegrationResolver } from './integration/integration.resolver.ts';
import { WebhookRepairResolver } from './integration/webhook-repair.resolver.ts';
import { WebhookResolver } from './integration/webhook.resolver.ts';
import { CatalogueResolver } from './mapping/catalogue.resolver.ts';
import { FieldMappingDocumentResolver } from './mapping/field-mapping-document.resolver.ts';
import { FieldMappingDraftResolver } from './mapping/field-mapping-draft.resolver.ts';
import { FieldMappingResolver } from './mapping/field-mapping.resolver.ts';
import { readOnce } from './limits/read-once.ts';
import { MappingProblemsResolver } from './mapping/mapping-problems.resolver.ts';
import { MappingRuleResolver } from './mapping/mapping-rule.resolver.ts';
import { MappingVersionResolver } from './mapping/mapping-version.resolver.ts';
import { SampleDataResolver } from './mapping/sample-data.resolver.ts';
import { TrialResolver } from './mapping/trial.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { OverviewResolver } from './overview/overview.resolver.ts';
import { cleanArguments } from './shared/clean-arguments.ts';
import { EnrollmentChangesResolver } from './workflow/enrollment-changes.resolver.ts';
import {
  EnrollmentConnectionResolver,
  EnrollmentResolver,
} from './workflow/enrollment.resolver.ts';
import { ListenerResolver } from './workflow/listener.resolver.ts';
import { WorkflowResolver } from './workflow/workflow.resolver.ts';

/** The whole schema. Its text is committed as schema/schema.graphql. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      ActorResolver,
      CatalogueResolver,
      ConnectResolver,
      DeliveryResolver,
      EmployeeFieldChangesResolver,
      EmployeeFieldResolver,
      EmployeeResolver,
      EmployeeValueResolver,
      EmployeesResolver,
      EnrollmentChangesResolver,
      EnrollmentConnectionResolver,
      EnrollmentResolver,
      FieldMappingDocumentResolver,
      FieldMappingDraftResolver,
      FieldMappingResolver,
      IdentityResolver,
      ImportResolver,
      ImportRunResolver,
      ImportsResolver,
      IntegrationResolver,
      ListenerResolver,
      MappingProblemsResolver,
      MappingRuleResolver,
      MappingVersionResolver,
      NodeResolver,
      OverviewResolver,
      ProgressResolver,
      CloseResolver,
      RetryResolver,
      SampleDataResolver,
      TrialResolver,
      WebhookRepairResolver,
      WebhookResolver,
      WorkflowResolver,
    ],
    validate: false,
    authChecker: authorize,
    // Subscriptions are fed by our own generators; type-graphql asks for one all the same.
    pubSub: createPubSub(),
  });
  describe(
    schema.getQueryType(),
    'What can be read, always within the organization of the signed-in person.',
  );
  describe(schema.getMutationType(), 'What can be changed. By administrators only.');
  describe(
    schema.getSubscriptionType(),
    'What can be watched: each event is the whole state, not what changed in it.',
  );
  makeOneOf(schema, 'TransformInput');
  const sorted = lexicographicSortSchema(schema);
  readOnce(sorted);
  cleanArguments(sorted);
  return sorted;
}

/** type-graphql has no place for the descriptions of the three roots. */
function describe(root: GraphQLObjectType | null | undefined, description: string): void {
  if (root) root.description = description;
}

/** type-graphql knows no @oneOf. */
function makeOneOf(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`The schema has no input ${name}.`);
  type.isOneOf = true;
}
