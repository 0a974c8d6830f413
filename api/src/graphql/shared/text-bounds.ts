/** How many characters a text may have that nothing else is said about. Rules of the domain are narrower. */
export const TEXT_LENGTH = 20_000;

/** Texts with another bound, by where they are declared. */
export const TEXT_LENGTHS: Readonly<Record<string, number>> = {
  'AddMemberInput.email': 320,
  'AddMemberInput.name': 200,
  'ConnectWithApiKeyInput.apiKey': 500,
  'EnrollEmployeeInput.idempotencyKey': 200,
  'ImportFieldMappingInput.document': 900_000,
  'Query.employees.search': 500,
  'SampleDataInput.search': 500,
};

/** Ids that a provider gave; all others are ours, and are UUIDs. */
export const FOREIGN_IDS: ReadonlySet<string> = new Set([
  'CreateListenerInput.stageId',
  'SampleDataInput.candidateId',
  // Says null for what is no id, as for what is not there.
  'Query.node.id',
]);
