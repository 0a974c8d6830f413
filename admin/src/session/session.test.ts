import type { Client } from '@urql/core';
import { expect, it, vi } from 'vitest';

import type { SignedInNow } from './read-session.ts';
import { createSession } from './session.ts';

const ana = {
  id: 'ana',
  name: 'Ana Lima',
  email: 'ana@acme.test',
  role: 'ADMINISTRATOR',
  mustChangePassword: false,
  organization: { id: 'acme', name: 'Acme' },
};

async function signedInAsAna() {
  let now: SignedInNow | null | undefined = { id: 'ana', mustChangePassword: false };
  const startOver = vi.fn();
  const session = createSession({ readSession: async () => now, startOver });
  const client = {
    query: () => ({ toPromise: async () => ({ data: { viewer: ana } }) }),
  } as unknown as Client;
  await session.load(client);
  return {
    session,
    startOver,
    async becomes(next: typeof now) {
      now = next;
      await session.check();
    },
  };
}

it('waits with an ended session for the same person, and then goes on', async () => {
  const { session, startOver, becomes } = await signedInAsAna();
  const resumed = vi.fn();
  void session.untilSignedInAgain().then(resumed);
  expect(session.ended.value).toBe(true);
  expect(session.viewer.value?.id).toBe('ana');
  await becomes(null);
  expect(resumed).not.toHaveBeenCalled();
  await becomes({ id: 'ana', mustChangePassword: false });
  await vi.waitFor(() => expect(resumed).toHaveBeenCalled());
  expect(session.ended.value).toBe(false);
  expect(startOver).not.toHaveBeenCalled();
});

it.each([
  ['somebody else is signed in', { id: 'bo', mustChangePassword: false }],
  ['the person has to change the password first', { id: 'ana', mustChangePassword: true }],
])('shows nothing any more and starts over when %s', async (_what, next) => {
  const { session, startOver, becomes } = await signedInAsAna();
  const resumed = vi.fn();
  void session.untilSignedInAgain().then(resumed);
  await becomes(next);
  expect(session.viewer.value).toBeUndefined();
  expect(startOver).toHaveBeenCalledOnce();
  expect(resumed).not.toHaveBeenCalled();
});

it('notices a session that another tab has ended', async () => {
  const { session, becomes } = await signedInAsAna();
  await becomes(null);
  expect(session.ended.value).toBe(true);
});

it('stays as it is while the API cannot be asked', async () => {
  const { session, becomes } = await signedInAsAna();
  await becomes(undefined);
  expect(session.ended.value).toBe(false);
  expect(session.viewer.value?.id).toBe('ana');
});
