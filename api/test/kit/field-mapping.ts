import type { SoraClient } from './client.ts';

const RULE = `employeeField sourceFields joinWith
  transforms { kind changeCase { to } constant { value when } expression { expression } }`;
const DIFFERENCE = `difference { employeeFieldKey employeeField { label } beforeText afterText }`;
const REFUSALS = `
  ... on Refusal { code message }
  ... on MappingRuleInvalid { employeeField problems { employeeField code transform position } }
  ... on RequiredFieldsUnmapped { employeeFields { key } }
  ... on FieldMappingStale { current { version } }
  ... on FieldMappingDraftStale { draftNow: current { revision updatedBy } ${DIFFERENCE} }
  ... on FieldMappingDocumentInvalid { problems { path employeeField message } }`.trim();
export const VERSION = `version savedBy savedAt note restoredFrom rules { ${RULE} }`;
export const DRAFT = `revision baseVersion isStale updatedBy rules { ${RULE} }
  problems { employeeField code message transform position }`;

const SUCCESSES = {
  SaveFieldMapping: ['FieldMappingSaved', `fieldMapping { ${VERSION} }`],
  SaveFieldMappingDraft: ['FieldMappingDraftSaved', `draft { ${DRAFT} } integration { id }`],
  DiscardFieldMappingDraft: [
    'FieldMappingDraftDiscarded',
    'integration { fieldMappingDraft { revision } }',
  ],
  PublishFieldMapping: [
    'FieldMappingPublished',
    `fieldMapping { ${VERSION} } integration { fieldMapping { version } fieldMappingDraft { revision } }`,
  ],
  RestoreFieldMapping: ['FieldMappingRestored', `fieldMapping { ${VERSION} }`],
  ImportFieldMapping: [
    'FieldMappingImported',
    `draft { ${DRAFT} } ${DIFFERENCE} newEmployeeFields integration { id }`,
  ],
} as const;

const MEMBERS: Readonly<Record<keyof typeof SUCCESSES, readonly string[]>> = {
  SaveFieldMapping: ['MappingRuleInvalid', 'RequiredFieldsUnmapped', 'FieldMappingStale'],
  SaveFieldMappingDraft: ['MappingRuleInvalid', 'FieldMappingDraftStale'],
  DiscardFieldMappingDraft: ['FieldMappingDraftStale'],
  PublishFieldMapping: [
    ...['MappingRuleInvalid', 'RequiredFieldsUnmapped', 'FieldMappingStale'],
    'FieldMappingDraftStale',
  ],
  RestoreFieldMapping: ['MappingRuleInvalid', 'FieldMappingStale'],
  ImportFieldMapping: ['FieldMappingDocumentInvalid', 'FieldMappingDraftStale'],
};

/** A change of the mapping and what it gives, whichever member of its union that is. */
export async function changeMapping(
  client: SoraClient,
  change: keyof typeof SUCCESSES,
  input: Record<string, unknown>,
): Promise<any> {
  const field = change.charAt(0).toLowerCase() + change.slice(1);
  return (await client.ask(changeMappingOperation(change), { input }))[field];
}

export function changeMappingOperation(change: keyof typeof SUCCESSES): string {
  const field = change.charAt(0).toLowerCase() + change.slice(1);
  const [success, selection] = SUCCESSES[change];
  const refusals = REFUSALS.split('\n').filter((line) =>
    ['Refusal', ...MEMBERS[change]].some((member) => line.includes(`on ${member} `)),
  );
  return `mutation ($input: ${change}Input!) { ${field}(input: $input) {
    __typename
    ... on ${success} { ${selection} }
    ${refusals.join('\n')}
  } }`;
}

/** What an integration says of its mapping. */
export async function readMapping(client: SoraClient, selection: string): Promise<any> {
  return (await client.ask(`{ integration(provider: LEVER) { ${selection} } }`)).integration;
}

/** A rule as an input, in short. */
export function rule(
  employeeField: string,
  sourceFields: readonly string[],
  transforms: readonly unknown[] = [],
) {
  return { employeeField, sourceFields, transforms };
}
