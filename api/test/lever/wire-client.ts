import { refuse } from '../../src/domain/base/failure.ts';
import type { LeverCall, LeverClient } from '../../src/lever/lever-client.ts';
import type { LeverRefusal } from '../../src/lever/lever-refusal.ts';
import { wire } from './wire/wire.ts';

export const MAYA = '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10';

/** A client that serves one account, Maya's; `bodies` replaces answers by path, or refuses. */
export function wireClient(bodies: Record<string, unknown> = {}): {
  client: LeverClient;
  calls: LeverCall[];
} {
  const calls: LeverCall[] = [];
  const users = Object.fromEntries(
    wire('users').data.map((user: { id: string }) => [`/users/${user.id}`, { data: user }]),
  );
  const served: Record<string, unknown> = {
    [`/opportunities/${MAYA}`]: wire('opportunity'),
    [`/opportunities/${MAYA}/offers`]: wire('offers'),
    [`/opportunities/${MAYA}/referrals`]: wire('referrals'),
    '/archive_reasons': wire('archive-reasons'),
    [`/postings/${wire('posting').data.id}`]: wire('posting'),
    [`/requisitions/${wire('requisition').data.id}`]: wire('requisition'),
    '/requisition_fields': wire('requisition-fields'),
    ...users,
    ...bodies,
  };
  const client: LeverClient = async (call) => {
    calls.push(call);
    const body = served[call.path] ?? refuse('LEVER_NOT_FOUND', 'not found');
    return isLeverRefusal(body) ? body : { body };
  };
  return { client, calls };
}

function isLeverRefusal(body: unknown): body is LeverRefusal {
  return typeof body === 'object' && body !== null && 'refused' in body;
}
