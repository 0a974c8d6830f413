import type { Client } from '@urql/core';
import { graphql, type ResultOf } from '@sora/schema';
import { computed, inject, type InjectionKey, nextTick, readonly, shallowRef } from 'vue';

import { type Problem, problemOf } from '../graphql/problem.ts';
import type { SignedInNow } from './read-session.ts';

const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      role
      mustChangePassword
      organization {
        id
        name
      }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof viewerQuery>['viewer']>;

type SessionState =
  | { status: 'loading' }
  | { status: 'failed'; problem: Problem }
  | { status: 'signed-out' }
  /** With an ended session the page waits, hidden, until the same person signs in again. */
  | { status: 'signed-in'; viewer: Viewer; ended: boolean }
  /** Somebody else is signed in now: the page shows nothing, and starts over. */
  | { status: 'replaced' };

/** Who is signed in, for the life of the page: another person gets another page. */
export function createSession({
  readSession,
  startOver,
}: {
  readSession: () => Promise<SignedInNow | null | undefined>;
  startOver: () => void;
}) {
  const state = shallowRef<SessionState>({ status: 'loading' });
  let waiting: (() => void)[] = [];

  async function load(client: Client): Promise<void> {
    const { data, error } = await client
      .query(viewerQuery, {}, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.viewer) state.value = { status: 'signed-in', viewer: data.viewer, ended: false };
    else if (error) state.value = { status: 'failed', problem: problemOf(error) };
    else state.value = { status: 'signed-out' };
  }

  function markEnded(ended: boolean): void {
    if (state.value.status !== 'signed-in' || state.value.ended === ended) return;
    state.value = { ...state.value, ended };
    if (ended) return;
    for (const goOn of waiting) goOn();
    waiting = [];
  }

  /** Asks the API who is signed in, e.g. because another tab may have changed it. */
  async function check(): Promise<void> {
    const now = await readSession();
    // It could not be asked, or has been answered meanwhile.
    if (now === undefined || state.value.status !== 'signed-in') return;
    const { viewer } = state.value;
    if (now === null) markEnded(true);
    else if (now.id === viewer.id && now.mustChangePassword === viewer.mustChangePassword) {
      markEnded(false);
    } else {
      state.value = { status: 'replaced' };
      // The page is gone by then, and asks nothing about what is not saved.
      await nextTick();
      startOver();
    }
  }

  return {
    state: readonly(state),
    viewer: computed(() => (state.value.status === 'signed-in' ? state.value.viewer : undefined)),
    ended: computed(() => state.value.status === 'signed-in' && state.value.ended),
    isAdministrator: computed(
      () => state.value.status === 'signed-in' && state.value.viewer.role === 'ADMINISTRATOR',
    ),
    load,
    check,
    /** The API no longer knows the session. Resolves when the same person has signed in again. */
    async untilSignedInAgain(): Promise<void> {
      const resumed = new Promise<void>((resolve) => waiting.push(resolve));
      markEnded(true);
      await resumed;
    },
  };
}

export type Session = ReturnType<typeof createSession>;

export const sessionKey: InjectionKey<Session> = Symbol('session');

export function useSession(): Session {
  const session = inject(sessionKey);
  if (!session) throw new Error('useSession() needs the session that main.ts provides.');
  return session;
}
