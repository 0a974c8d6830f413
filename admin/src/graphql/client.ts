import { Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';

import { cacheConfig } from './cache-config.ts';
import type { LiveConnection } from './live-connection.ts';
import { hasCode } from './problem.ts';

export function createGraphqlClient(live: LiveConnection, onSessionGone: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    // A page opens at once with what is known and is corrected by what the API says.
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (hasCode(error, 'UNAUTHENTICATED')) onSessionGone();
        },
      }),
      cacheExchange(cacheConfig),
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
