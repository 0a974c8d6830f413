import { type Grant, grantWarning } from '../../shared/grant-warning.ts';

interface Connection {
  status: 'NOT_CONNECTED' | 'CONNECTED' | 'VERIFIED' | 'NEEDS_ATTENTION';
  problem: string | null;
  lostAt: string | null;
  grant: Grant | null;
  webhooks: readonly { signatureRefused: boolean }[];
}

export interface ConnectionNotice {
  tone: 'quiet' | 'attention' | 'bad';
  title: string;
  description: string;
  /** Since when, ISO 8601. */
  since?: string;
}

/** What needs somebody about the connection to Lever. Nothing when it works and will go on working. */
export function connectionNotice(
  { status, problem, lostAt, grant, webhooks }: Connection,
  now: Date,
): ConnectionNotice | undefined {
  if (!lostAt && webhooks.some(({ signatureRefused }) => signatureRefused)) {
    return {
      tone: 'bad',
      title: 'Lever’s deliveries are refused',
      description:
        'Their signature doesn’t match. Open Webhooks and choose Rotate signature token.',
    };
  }
  if (status === 'NEEDS_ATTENTION') {
    return {
      tone: lostAt ? 'bad' : 'attention',
      title: lostAt ? 'Imports have stopped: reconnect Lever' : 'Lever needs attention',
      description: problem ?? 'See Settings > Integrations > Lever for the reason.',
      ...(lostAt ? { since: lostAt } : {}),
    };
  }
  const warning = grantWarning(grant, now);
  if (!warning) return undefined;
  return {
    tone: warning.tone,
    title: warning.title,
    description: warning.idle
      ? 'Sora hasn’t used this connection recently, although it should every day.'
      : 'Reconnect before then and nothing is interrupted.',
  };
}
