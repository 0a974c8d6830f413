import { graphql } from '@sora/schema';
import { computed, ref } from 'vue';

import { useVerb } from '../../graphql/use-verb.ts';
import { type EmployeeField, employeeFieldParts } from './employee-field.ts';
import { type FieldDraft, inputOf, usualVisibility } from './field-draft.ts';

/** Creates a field, or changes the one with the key, and tells which input was refused. */
export function useSaveField() {
  const create = useVerb(
    graphql(
      `
        mutation CreateEmployeeField($input: CreateEmployeeFieldInput!) {
          createEmployeeField(input: $input) {
            __typename
            ... on EmployeeFieldCreated {
              employeeField {
                key
                ...EmployeeFieldParts
              }
            }
            ... on EmployeeFieldInvalid {
              input
            }
            ... on Refusal {
              code
              message
            }
          }
        }
      `,
      [employeeFieldParts],
    ),
  );
  const update = useVerb(
    graphql(
      `
        mutation UpdateEmployeeField($input: UpdateEmployeeFieldInput!) {
          updateEmployeeField(input: $input) {
            __typename
            ... on EmployeeFieldUpdated {
              employeeField {
                key
                ...EmployeeFieldParts
              }
            }
            ... on EmployeeFieldInvalid {
              input
            }
            ... on Refusal {
              code
              message
            }
          }
        }
      `,
      [employeeFieldParts],
    ),
  );
  const invalidInput = ref<string>();

  async function answerTo(draft: FieldDraft, field: EmployeeField | undefined) {
    if (field === undefined) {
      const input = inputOf(draft, usualVisibility(draft.type));
      const data = await create.run({ input: { ...input, type: draft.type } });
      return data?.createEmployeeField;
    }
    const input = { ...inputOf(draft, field.visibility), key: field.key };
    const data = await update.run({ input });
    return data?.updateEmployeeField;
  }

  return {
    busy: computed(() => create.busy.value || update.busy.value),
    failure: computed(() => create.failure.value ?? update.failure.value),
    invalidInput,
    /** The label of what was saved; undefined when it was refused. */
    async save(draft: FieldDraft, field?: EmployeeField): Promise<string | undefined> {
      invalidInput.value = undefined;
      const answer = await answerTo(draft, field);
      if (answer?.__typename === 'EmployeeFieldInvalid') invalidInput.value = answer.input;
      return answer && 'employeeField' in answer ? answer.employeeField.label : undefined;
    },
  };
}
