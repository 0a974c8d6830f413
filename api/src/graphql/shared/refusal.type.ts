import { Field, InterfaceType } from 'type-graphql';

import type { Refusal } from '../../domain/base/failure.ts';
import { ObjectType } from './object-type.ts';

@InterfaceType('Refusal', {
  description:
    'The rules said no, and nothing was changed. Which types a mutation can give is in its union.',
  resolveType: (value: Refusal) => refusalTypeName(value),
})
export abstract class RefusalType {
  @Field(() => String, { description: 'A permanent code; see docs/error-codes.md.' })
  readonly code!: string;

  @Field(() => String, { description: 'What is wrong and what to do, for a person.' })
  readonly message!: string;
}

/** LISTENER_EXISTS is the type ListenerExists. */
export function refusalTypeName(refusal: Refusal): string {
  return refusal.code
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

/** A refusal that says no more than its message. */
function plainRefusal(name: string, description: string) {
  @ObjectType(name, { description, implements: RefusalType })
  class PlainRefusal extends RefusalType {}
  return PlainRefusal;
}

export const IntegrationNotFound = plainRefusal(
  'IntegrationNotFound',
  'The organization has no integration with this id.',
);
export const IntegrationNotConnected = plainRefusal(
  'IntegrationNotConnected',
  'The integration has to be connected first.',
);
export const IntegrationNotVerified = plainRefusal(
  'IntegrationNotVerified',
  'The connection has to be validated first.',
);
export const OauthNotSupported = plainRefusal(
  'OauthNotSupported',
  'The provider can’t be connected by OAuth.',
);
export const ApiKeyRejected = plainRefusal(
  'ApiKeyRejected',
  'The provider does not accept the API key.',
);
export const CandidateNotFound = plainRefusal(
  'CandidateNotFound',
  'No candidate matches the search, or the match can’t be read.',
);
export const WorkflowNotFound = plainRefusal(
  'WorkflowNotFound',
  'The organization has no workflow with this id.',
);
export const ListenerNotFound = plainRefusal(
  'ListenerNotFound',
  'The listener has been removed already.',
);
export const EventCannotEnterWorkflow = plainRefusal(
  'EventCannotEnterWorkflow',
  'The event can’t start a workflow.',
);
export const StageRequired = plainRefusal(
  'StageRequired',
  'The event needs a stage, and none was given, or it no longer exists.',
);
export const WebhookNotFound = plainRefusal(
  'WebhookNotFound',
  'The organization has no webhook with this id.',
);
export const WebhookRegistrationRefused = plainRefusal(
  'WebhookRegistrationRefused',
  'The provider did not register the webhook.',
);
export const ImportNotFound = plainRefusal(
  'ImportNotFound',
  'The organization has no import with this id.',
);
export const ImportNotClosable = plainRefusal(
  'ImportNotClosable',
  'You can only close an import that failed, is waiting for the provider or needs a decision.',
);
export const CloseReasonNotValid = plainRefusal(
  'CloseReasonNotValid',
  'The reason is missing or too long.',
);
export const ImportNotRetryable = plainRefusal(
  'ImportNotRetryable',
  'The import is complete, or is running.',
);
export const MemberNotFound = plainRefusal(
  'MemberNotFound',
  'The organization has no member with this id.',
);
export const LastAdministrator = plainRefusal(
  'LastAdministrator',
  'The organization would be left without an administrator.',
);
export const EmployeeFieldNotFound = plainRefusal(
  'EmployeeFieldNotFound',
  'The organization has no employee field with this key.',
);
export const TooManyEmployeeFields = plainRefusal(
  'TooManyEmployeeFields',
  'The organization has reached its limit of custom fields.',
);
export const EmployeeFieldBuiltIn = plainRefusal(
  'EmployeeFieldBuiltIn',
  'The field is on every profile, which allows only its help text and whether it is required to change.',
);
export const EmployeeNotFound = plainRefusal(
  'EmployeeNotFound',
  'The organization has no employee with this id.',
);
export const EmployeeNotInWorkflow = plainRefusal(
  'EmployeeNotInWorkflow',
  'The employee is not in the workflow, or no longer.',
);
export const EnrollmentNotFound = plainRefusal(
  'EnrollmentNotFound',
  'The organization has no enrollment with this id.',
);
export const IdempotencyKeyInvalid = plainRefusal(
  'IdempotencyKeyInvalid',
  'The idempotency key is blank, or was used for another employee or workflow.',
);
