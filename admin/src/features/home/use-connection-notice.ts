import { graphql } from '@sora/schema';
import { useQuery, useSubscription } from '@urql/vue';
import { computed, type Ref } from 'vue';

import { useNow } from '../../ui/use-now.ts';
import { connectionNotice } from './connection-notice.ts';

/** How the connection to Lever stands: for administrators only, and of no weight when it cannot be read. */
export function useConnectionNotice(isAdministrator: Readonly<Ref<boolean>>) {
  const { data, executeQuery } = useQuery({
    query: graphql(`
      query HomeConnection {
        integration(provider: LEVER) {
          id
          status
          problem
          lostAt
          webhooks {
            id
            signatureRefused
          }
          grant {
            renewedAt
            endsAt
            idleEndsAt
            daysLeft
            warnedDays
          }
        }
      }
    `),
    pause: computed(() => !isAdministrator.value),
    // Time passes for a grant, while nothing changes that would be announced.
    requestPolicy: 'cache-and-network',
  });
  const integration = computed(() => data.value?.integration);

  // The cache takes it in by the id, so the query shows it.
  useSubscription({
    query: graphql(`
      subscription HomeConnectionChanged($integrationId: ID!) {
        integrationChanged(integrationId: $integrationId) {
          id
          status
          problem
          lostAt
          webhooks {
            id
            signatureRefused
          }
          grant {
            renewedAt
            endsAt
            idleEndsAt
            daysLeft
            warnedDays
          }
        }
      }
    `),
    variables: computed(() => ({ integrationId: integration.value?.id ?? '' })),
    pause: computed(() => !integration.value),
  });

  const now = useNow();
  return {
    notice: computed(() =>
      integration.value ? connectionNotice(integration.value, now.value) : undefined,
    ),
    reload: () => {
      if (isAdministrator.value) void executeQuery({ requestPolicy: 'network-only' });
    },
  };
}
