import { Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { cacheExchange } from '@urql/exchange-graphcache';

import { cacheConfig } from './cache-config.ts';
import type { LiveConnection } from './live-connection.ts';
import { hasCode } from './problem.ts';

interface SessionOfClient {
  /** Whom the page shows; the API reads and changes nothing for anybody else. */
  viewerId(): string | undefined;
  /** Asks who is signed in by now. */
  check(): Promise<void>;
  untilSignedInAgain(): Promise<void>;
}

/** What is asked while the session has ended waits, and is asked again once the same person has signed in. */
export function createGraphqlClient(live: LiveConnection, session: SessionOfClient): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    // A page opens at once with what is known and is corrected by what the API says.
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (hasCode(error, 'VIEWER_CHANGED') || hasCode(error, 'PASSWORD_CHANGE_REQUIRED'))
            void session.check();
        },
      }),
      cacheExchange(cacheConfig),
      authExchange(async ({ appendHeaders }) => ({
        addAuthToOperation(operation) {
          const viewerId = session.viewerId();
          return viewerId ? appendHeaders(operation, { 'x-sora-viewer': viewerId }) : operation;
        },
        didAuthError: (error) => hasCode(error, 'UNAUTHENTICATED'),
        refreshAuth: () => session.untilSignedInAgain(),
      })),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: live.socket.subscribe(
              { ...request, query: request.query ?? '' },
              sink as Parameters<typeof live.socket.subscribe>[1],
            ),
          }),
        }),
      }),
    ],
  });
}
