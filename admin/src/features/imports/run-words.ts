import { type ImportStatus, importStatusBadge } from '../../shared/import-status.ts';

interface Run {
  number: number;
  cause: 'DELIVERY' | 'CATCH_UP' | 'ACCESS_RESTORED' | 'RETRY';
  actor: { name: string };
}

/** Which run it is, and why there was one. */
export function runWords({ number, cause, actor }: Run): string {
  const why = {
    DELIVERY: 'announced by Lever',
    CATCH_UP: 'found by comparing with Lever',
    ACCESS_RESTORED: 'started when Lever could be reached again',
    RETRY: `retried by ${actor.name}`,
  };
  return `Run ${number}, ${why[cause]}`;
}

/** How an earlier run ended. */
export function runBadge(status: Exclude<ImportStatus, 'CLOSED'> | 'STOPPED') {
  if (status === 'STOPPED') return { tone: 'quiet', label: 'Stopped' } as const;
  if (status === 'NEEDS_DECISION')
    return { tone: 'attention', label: 'Needed a decision' } as const;
  return importStatusBadge(status, false);
}
