import { graphql } from '@sora/schema';

import { useVerb } from '../graphql/use-verb.ts';

/**
 * Enters an employee into a workflow. Asked again for the same two, after an answer was lost, it gives the answer that
 * was lost; `forget` begins another entry.
 */
export function useEnroll() {
  const { run, busy, failure } = useVerb(
    graphql(`
      mutation EnrollEmployee($input: EnrollEmployeeInput!) {
        enrollEmployee(input: $input) {
          __typename
          ... on EmployeeEnrolled {
            enrollment {
              id
              employee {
                id
                displayName
              }
              workflow {
                id
                name
                enrollmentCount
              }
            }
          }
          ... on Refusal {
            code
            message
          }
        }
      }
    `),
  );
  let entryKey = newKey();

  async function enroll(employeeId: string, workflowId: string) {
    const idempotencyKey = `${entryKey}:${employeeId}:${workflowId}`;
    const data = await run({ input: { employeeId, workflowId, idempotencyKey } });
    const answer = data?.enrollEmployee;
    return answer?.__typename === 'EmployeeEnrolled' ? answer.enrollment : undefined;
  }

  function forget() {
    entryKey = newKey();
    failure.value = undefined;
  }

  return { enroll, forget, busy, failure };
}

function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
