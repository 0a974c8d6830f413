import type { Cache, CacheExchangeOpts } from '@urql/exchange-graphcache';

import { cacheKeys, refusals } from './cache-keys.ts';
import { cursorPages } from './cursor-pages.ts';

/** Forgets every page of a list. A field that takes arguments is one in the cache for each of them. */
function forgetList(cache: Cache, list: string, owner = 'Query'): void {
  for (const { fieldName, arguments: args } of cache.inspectFields(owner)) {
    if (fieldName === list) cache.invalidate(owner, fieldName, args);
  }
}

/** Another version is published: the history has one more, what differs from it is something else, and so is what is left to do. */
function forgetPublished(cache: Cache): void {
  const integration = cache.resolve('Query', 'integration', { provider: 'LEVER' });
  if (typeof integration === 'string') {
    forgetList(cache, 'fieldMappingVersions', integration);
    forgetList(cache, 'fieldMappingDifference', integration);
  }
  cache.invalidate('Query', 'overview');
}

export const cacheConfig: Partial<CacheExchangeOpts> = {
  keys: cacheKeys,
  possibleTypes: { Refusal: refusals },
  resolvers: {
    Query: {
      workflows: cursorPages,
      employees: cursorPages,
      imports: cursorPages,
      members: cursorPages,
    },
    Integration: { deliveries: cursorPages, fieldMappingVersions: cursorPages },
    Workflow: { enrollments: cursorPages },
    Employee: { pastEnrollments: cursorPages },
    Import: { runs: cursorPages },
  },
  updates: {
    Mutation: {
      // What a new member or a removed one does to the order of the list only the API knows.
      addMember: (_result, _args, cache) => forgetList(cache, 'members'),
      removeMember: (_result, _args, cache) => forgetList(cache, 'members'),
      // These change what is left to do on the home page.
      validateIntegration: (_result, _args, cache) => cache.invalidate('Query', 'overview'),
      publishFieldMapping: (_result, _args, cache) => forgetPublished(cache),
      restoreFieldMapping: (_result, _args, cache) => forgetPublished(cache),
      createListener: (result, _args, cache) => {
        const created = result['createListener'] as { listener?: { workflow?: { id: string } } };
        const workflow = created.listener?.workflow;
        if (workflow) {
          cache.invalidate({ __typename: 'Workflow', id: workflow.id }, 'listeners');
        }
        cache.invalidate('Query', 'overview');
      },
    },
  },
};
