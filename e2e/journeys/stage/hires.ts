import { expect } from '@playwright/test';

import type { LeverSandbox } from './lever-sandbox.ts';
import type { SoraClient } from './sora-client.ts';

interface Opportunity {
  id: string;
  name: string;
}

/** Marks somebody as hired at Lever, who then sends its webhooks. */
export async function hire(lever: LeverSandbox, name: string): Promise<void> {
  const [found] = await lever.control<Opportunity[]>(
    'GET',
    `/opportunities?name=${encodeURIComponent(name)}`,
  );
  if (!found) throw new Error(`The sandbox has nobody of the name ${name}.`);
  await lever.control('POST', `/opportunities/${found.id}/hire`, {});
}

/** People of every kind that Lever knows, the last of whom cannot be imported as they are gone. */
const newcomers = [
  'Marguerite Vance',
  'Gideon Castellan',
  'Casper Nymand',
  '山田 花子',
  'Dr. Katherine O’Malley-Siddiqui III',
  'Theodore Nakagawa',
  'Zainab Farouk',
  'Elliot Marchetti',
  'Ravi Subramaniam',
  'Maya Okafor-Lindqvist',
];

/** Hires them all, one after another, and waits until their imports have ended. */
export async function hireMany(lever: LeverSandbox, client: SoraClient): Promise<void> {
  for (const [index, name] of newcomers.entries()) {
    await hire(lever, name);
    await expect.poll(() => endedImports(client), { timeout: 20_000 }).toBe(index + 1);
  }
}

async function endedImports(client: SoraClient): Promise<number> {
  const { imports } = await client.ask<{
    imports: { edges: { node: { status: string } }[] };
  }>('{ imports(first: 50) { edges { node { status } } } }');
  return imports.edges.filter(({ node }) => !['QUEUED', 'RUNNING'].includes(node.status)).length;
}
