import type { Client } from '@urql/core';
import { graphql, type ResultOf } from '@sora/schema';
import { computed, inject, type InjectionKey, readonly, shallowRef } from 'vue';

import { hasCode, type Problem, problemOf } from '../graphql/problem.ts';

const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      role
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
  | { status: 'signed-out'; expired: boolean }
  | { status: 'signed-in'; viewer: Viewer };

/** Who is signed in. One for the life of the page: signing in or out loads the page anew. */
export function createSession() {
  const state = shallowRef<SessionState>({ status: 'loading' });

  async function load(client: Client): Promise<void> {
    const { data, error } = await client
      .query(viewerQuery, {}, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.viewer) state.value = { status: 'signed-in', viewer: data.viewer };
    else if (error && !hasCode(error, 'UNAUTHENTICATED')) {
      state.value = { status: 'failed', problem: problemOf(error) };
    } else state.value = { status: 'signed-out', expired: false };
  }

  return {
    state: readonly(state),
    viewer: computed(() => (state.value.status === 'signed-in' ? state.value.viewer : undefined)),
    isAdministrator: computed(
      () => state.value.status === 'signed-in' && state.value.viewer.role === 'ADMINISTRATOR',
    ),
    load,
    /** The API no longer knows the session. */
    expire: () => {
      if (state.value.status === 'signed-in') state.value = { status: 'signed-out', expired: true };
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
