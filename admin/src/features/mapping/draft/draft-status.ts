import type { SyncState } from './draft-sync.ts';

export function countChanges(count: number): string {
  return count === 1 ? '1 change' : count ? `${count} changes` : 'no changes';
}

/** What the bar says while nothing is on the API's side yet, or why it is not. Undefined while all is. */
export function unsavedWords(state: SyncState, reason: string | undefined): string | undefined {
  if (state === 'waiting' || state === 'saving') return 'Saving…';
  if (state === 'failed') return `Not saved: ${reason ?? 'it could not be sent.'}`;
  if (state === 'stale') return 'Not saved: someone else changed the draft.';
  return undefined;
}

/** The name as the person reads it who is signed in. */
export function byWhom(name: string, viewerName: string | undefined): string {
  return name === viewerName ? 'you' : name;
}
