type Data = Record<string, unknown>;

const byKey = (data: Data) => (typeof data['key'] === 'string' ? data['key'] : null);
const byType = (data: Data) => (typeof data['type'] === 'string' ? data['type'] : null);
const embedded = () => null;

/** Parts of what they were read with: without an identity of their own. */
const parts = [
  'DeliveryConnection',
  'DeliveryEdge',
  'EmployeeConnection',
  'EmployeeEdge',
  'EmployeeFieldValue',
  'EmployeeFlag',
  'EnrollmentConnection',
  'EnrollmentEdge',
  'FieldMapping',
  'ImportConnection',
  'ImportEdge',
  'ImportProblem',
  'ImportStep',
  'IntegrationCheck',
  'IntegrationGrant',
  'MappedSource',
  'MappedValue',
  'MappingRule',
  'MemberConnection',
  'MemberEdge',
  'Money',
  'Overview',
  'PageInfo',
  'SetupStep',
  'WebhookDifference',
  'WorkflowConnection',
  'WorkflowEdge',
];

/** The rules' no, as the schema's interface Refusal lists it. */
export const refusals = [
  'ApiKeyRejected',
  'CandidateNotFound',
  'EventCannotEnterWorkflow',
  'FieldMappingStale',
  'ImportNotFound',
  'ImportNotRetryable',
  'IntegrationNotConnected',
  'IntegrationNotFound',
  'IntegrationNotVerified',
  'LastAdministrator',
  'ListenerExists',
  'ListenerNotFound',
  'MappingRuleInvalid',
  'MemberInvalid',
  'MemberNotFound',
  'StageRequired',
  'WebhookNotFound',
  'WebhookRegistrationRefused',
  'WorkflowNotFound',
];

/** The yes of a mutation or of a search. */
const answers = [
  'FieldMappingSaved',
  'ImportRetried',
  'IntegrationConnected',
  'IntegrationDisconnected',
  'IntegrationValidated',
  'LeverConnectStarted',
  'ListenerCreated',
  'ListenerRemoved',
  'MemberAdded',
  'MemberRemoved',
  'MemberRoleChanged',
  'SampleCandidateChoices',
  'SampleData',
  'SignatureTokenRotated',
  'WebhooksRepaired',
];

/** How the cache tells things apart. Types with an `id` need no entry; a test holds this to the schema. */
export const cacheKeys = {
  EmployeeField: byKey,
  SourceField: byKey,
  ProviderEvent: byType,
  ...Object.fromEntries([...parts, ...refusals, ...answers].map((name) => [name, embedded])),
};
