import { type Grant, grantWarning } from '../../shared/grant-warning.ts';
import type { IntegrationStatus } from './integration-status.ts';

export interface ConnectionHealth {
  status: IntegrationStatus;
  problem: string | null;
  /** Since when Lever has not accepted the connection. Null while it does. */
  lostAt: string | null;
  validatedAt: string | null;
  connectionMethod: 'OAUTH' | 'API_KEY' | null;
  checks: readonly { label: string; status: 'PASSED' | 'FAILED' }[];
  grant: Grant | null;
}

export interface ConnectionNotice {
  key: string;
  tone: 'quiet' | 'attention' | 'bad';
  title: string;
  problem?: string;
  cure: string;
  /** A moment, ISO 8601. */
  since?: string;
  /** What is offered to do about it here. */
  way: 'RECONNECT' | 'NEW_API_KEY' | 'REPAIR' | 'NONE';
}

// Checks have no codes. Called otherwise one day, its failure is shown like any other.
const WEBHOOK_CHECK = 'Webhooks in Lever match Sora';
const KEPT = 'Your field mapping and listeners are kept';
const CAUGHT_UP = `${KEPT}, and anyone hired in the meantime is imported automatically.`;

/** What an administrator should know about the connection, and what to do. Empty when all is well. */
export function connectionNotices(
  health: ConnectionHealth,
  now: Date,
): readonly ConnectionNotice[] {
  const attention = needsAttention(health);
  // A connection that Lever does not accept any more has no time left to speak of.
  const ending = health.lostAt ? undefined : endingSoon(health.grant, now);
  return [attention, ending].filter((notice) => notice !== undefined);
}

function needsAttention(health: ConnectionHealth): ConnectionNotice | undefined {
  const { status, problem, lostAt, validatedAt } = health;
  if (status !== 'NEEDS_ATTENTION') return undefined;
  const byKey = health.connectionMethod === 'API_KEY';
  const since = lostAt ?? validatedAt;
  const notice = {
    key: 'attention',
    title: 'Lever needs attention',
    ...(problem ? { problem } : {}),
    ...(since ? { since } : {}),
  };
  if (lostAt) {
    return byKey
      ? {
          ...notice,
          tone: 'bad',
          cure: `Imports have stopped. Enter a new key to resume. ${CAUGHT_UP}`,
          way: 'NEW_API_KEY',
        }
      : {
          ...notice,
          tone: 'bad',
          cure: `Imports have stopped. A Super Admin needs to log in to Lever again. ${CAUGHT_UP}`,
          way: 'RECONNECT',
        };
  }
  const failed = health.checks.filter((check) => check.status === 'FAILED');
  if (failed.length > 0 && failed.every(({ label }) => label === WEBHOOK_CHECK)) {
    return {
      ...notice,
      tone: 'attention',
      cure: 'Everything else about the connection works.',
      way: 'REPAIR',
    };
  }
  return {
    ...notice,
    tone: 'attention',
    cure: byKey
      ? `Correct it in Lever and Validate, or enter a key that may do it. ${KEPT}.`
      : `Correct it in Lever and Validate, or reconnect as a Super Admin and accept all permissions. ${KEPT}.`,
    way: byKey ? 'NEW_API_KEY' : 'RECONNECT',
  };
}

function endingSoon(grant: Grant | null, now: Date): ConnectionNotice | undefined {
  const warning = grantWarning(grant, now);
  if (!warning) return undefined;
  const { tone, title, idle } = warning;
  return idle
    ? {
        key: 'idle',
        tone,
        title,
        cure: 'Sora hasn’t used this connection recently, although it should every day. Click Validate to use it now, then ask the person who runs Sora why daily checks aren’t running.',
        way: 'NONE',
      }
    : {
        key: 'ending',
        tone,
        title,
        cure: `Lever asks for a new login once a year. Log in as a Super Admin before that day and nothing is interrupted. ${KEPT}.`,
        way: 'RECONNECT',
      };
}
