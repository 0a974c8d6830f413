import type { SoraClient } from './client.ts';
import { eventually } from './eventually.ts';
import type { Sora } from './sora.ts';

export const MAYA = 'maya.okafor@example.com';

const IMPORTS = `{ imports { edges { node {
  id status cause nextTryAt candidateName candidateId attempts providerCalls employeeCreated
  event { label } problem { code message cure retrying }
  steps { key label status input output }
  mappedValues { employeeField { key } sourceField { key } raw value problem }
  employee { id displayName } enrollments { workflow { name } } deliveries { outcome }
} } } }`;

export async function imports(client: SoraClient): Promise<any[]> {
  return (await client.ask(IMPORTS)).imports.edges.map((edge: any) => edge.node);
}

export async function employees(client: SoraClient): Promise<any[]> {
  const { employees: found } = await client.ask(`{ employees { edges { node {
    id displayName firstName lastName personalEmail jobTitle department startsOn salary { amount currency interval }
    flags { field { key } } enrollments { id workflow { name } }
  } } } }`);
  return found.edges.map((edge: any) => edge.node);
}

/** The newest import, once it has ended. */
export function endedImport(client: SoraClient, count = 1, withinMs = 10_000): Promise<any> {
  return eventually(
    async () => (await imports(client)).filter((one) => isEnded(one.status)),
    (ended) => ended.length >= count,
    withinMs,
  ).then((ended) => ended[0]);
}

function isEnded(status: string): boolean {
  return ['COMPLETED', 'SKIPPED', 'FAILED', 'NEEDS_DECISION', 'CLOSED'].includes(status);
}

/** Lever's id of the candidacy of the person with this address. */
export async function candidateIdOf(sora: Sora, email: string): Promise<string> {
  const { data } = await sora.lever.control<{ data: { id: string }[] }>(
    'GET',
    `/opportunities?email=${encodeURIComponent(email)}`,
  );
  const [first] = data;
  if (!first) throw new Error(`The sandbox has no one with the address ${email}.`);
  return first.id;
}

/** Marks somebody as hired at Lever, who then sends its webhooks. */
export async function hire(sora: Sora, email = MAYA): Promise<string> {
  const candidateId = await candidateIdOf(sora, email);
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  return candidateId;
}
