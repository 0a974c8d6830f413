import { expect } from '@playwright/test';

import type { LeverSandbox } from './lever-sandbox.ts';
import type { SoraClient } from './sora-client.ts';

interface Opportunity {
  id: string;
  name: string;
  contact: string;
  archived: object | null;
}

/** Marks somebody as hired at Lever, who then sends its webhooks. */
export async function hire(lever: LeverSandbox, name: string): Promise<void> {
  const { id } = await find(lever, name);
  await lever.control('POST', `/opportunities/${id}/hire`, {});
}

/** Sends a hire, signed as Lever signs, whatever has become of the person. */
async function announceHire(lever: LeverSandbox, { id, contact }: Opportunity): Promise<void> {
  await lever.control('POST', '/deliveries', {
    event: 'candidateHired',
    opportunityId: id,
    data: { opportunityId: id, candidateId: id, contactId: contact },
  });
}

/** Marks so many people as hired, none of them `but`, and waits until all have arrived. */
export async function hireMany(
  { lever, client }: { lever: LeverSandbox; client: SoraClient },
  { count, but }: { count: number; but: string },
): Promise<void> {
  const everybody = await lever.control<Opportunity[]>('GET', '/opportunities?limit=100');
  const chosen = everybody
    .filter(({ name, archived }) => archived === null && name !== but)
    .slice(0, count);
  for (const { id } of chosen) await lever.control('POST', `/opportunities/${id}/hire`, {});
  await haveEnded(client, count);
}

async function find(lever: LeverSandbox, name: string): Promise<Opportunity> {
  const [found] = await lever.control<Opportunity[]>(
    'GET',
    `/opportunities?name=${encodeURIComponent(name)}`,
  );
  if (!found) throw new Error(`The sandbox has no one of the name ${name}.`);
  return found;
}

/** People of every kind that Lever knows: without an email address, a start date, a name in two parts. */
const newcomers = [
  'Marguerite Vance',
  'Beatriz Tavares',
  'Casper Nymand',
  '山田 花子',
  'Dario Fontana',
  'Theodore Nakagawa',
  'Zainab Farouk',
  'Elliot Marchetti',
  'Ravi Subramaniam',
  'Maya Okafor-Lindqvist',
];

/**
 * Imports that ended in every way: somebody whose data Lever has wiped, somebody whom Lever no longer knows, people
 * who arrived, one after another, and somebody who may be one of them.
 */
export async function fillImports(lever: LeverSandbox, client: SoraClient): Promise<void> {
  const gone = await find(lever, 'Clementine Dupont');
  await lever.control('POST', `/opportunities/${gone.id}/delete`, {});
  const wiped = await find(lever, 'Saoirse Gallagher');
  await lever.control('POST', `/opportunities/${wiped.id}/anonymize`, {});
  const arrivals = [
    () => announceHire(lever, wiped),
    () => announceHire(lever, gone),
    ...newcomers.map((name) => () => hire(lever, name)),
    () => hireLikeOthers(lever),
  ];
  for (const [index, arrive] of arrivals.entries()) {
    await arrive();
    await haveEnded(client, index + 1);
  }
}

/** Somebody with the addresses of two who have arrived: a person has to say who it is. */
async function hireLikeOthers(lever: LeverSandbox): Promise<void> {
  const somebody = await find(lever, 'Orla Whitcombe');
  const emails = ['maya.okafor@example.com', 'ravi.subramaniam@example.com'];
  await lever.control('POST', `/contacts/${somebody.contact}`, { emails });
  await hire(lever, somebody.name);
}

async function haveEnded(client: SoraClient, count: number): Promise<void> {
  const often = { intervals: [50], timeout: 120_000 };
  await expect.poll(() => endedImports(client), often).toBe(count);
}

async function endedImports(client: SoraClient): Promise<number> {
  const { imports } = await client.ask<{
    imports: { edges: { node: { status: string } }[] };
  }>('{ imports(first: 100) { edges { node { status } } } }');
  return imports.edges.filter(({ node }) => !['QUEUED', 'RUNNING'].includes(node.status)).length;
}
