import type { Pool } from 'pg';

import type { RegisteredWebhook, WebhookDirectory } from '../domain/ports/webhook-directory.ts';
import type { SecretBox } from '../domain/ports/secret-box.ts';
import { reachingDatabase } from './database-outage.ts';

const REMEMBERED_MS = 60_000;
const REMEMBERED_AT_MOST = 1000;
/** What we give out, and no more than a database can look up. */
const PATH_KEY = /^[\w-]{1,100}$/;

/**
 * Finds webhooks by their key. Those found are remembered for a minute, since a busy webhook is asked for
 * with every delivery; keeping a delivery notices when the webhook has gone in the meantime.
 */
export function createWebhookDirectory(pool: Pool, secrets: SecretBox): WebhookDirectory {
  const remembered = new Map<string, { webhook: RegisteredWebhook; until: number }>();
  return {
    async find(pathKey, options) {
      if (!PATH_KEY.test(pathKey)) return null;
      const known = remembered.get(pathKey);
      if (known && known.until > Date.now() && !options?.fresh) return known.webhook;
      const { rows } = await reachingDatabase(() =>
        pool.query<{ id: string; provider: string; tokens: string[] }>({
          name: 'find-webhook',
          text: `select w.id, i.provider, array_remove(array[signature_token,
              case when rotated_at > now() - interval '14 days' then previous_signature_token end], null) as tokens
            from webhook w join integration i on i.id = w.integration_id where path_key = $1`,
          values: [pathKey],
        }),
      );
      const row = rows[0];
      if (!row) {
        remembered.delete(pathKey);
        return null;
      }
      const webhook = {
        webhookId: row.id,
        provider: row.provider,
        signatureTokens: row.tokens.map((token) => secrets.open(token)),
      };
      if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
      remembered.set(pathKey, { webhook, until: Date.now() + REMEMBERED_MS });
      return webhook;
    },
    async known(pathKeys) {
      const asked = pathKeys.filter((pathKey) => PATH_KEY.test(pathKey));
      if (asked.length === 0) return new Set();
      const { rows } = await reachingDatabase(() =>
        pool.query<{ pathKey: string }>({
          name: 'known-webhooks',
          text: 'select path_key as "pathKey" from webhook where path_key = any($1)',
          values: [asked],
        }),
      );
      return new Set(rows.map(({ pathKey }) => pathKey));
    },
  };
}
