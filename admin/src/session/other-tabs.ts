const CHANNEL = 'sora-session';

/** Somebody signed in or out here. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `check` when somebody may have signed in or out in another tab, window or program. */
export function watchOtherTabs(check: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', check);
  addEventListener('focus', check);
  // A page that comes back from the browser's memory.
  addEventListener('pageshow', ({ persisted }) => persisted && check());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
}
