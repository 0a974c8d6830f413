/** How the page that Lever sends the browser back to tells the page that waits for it. */
const CHANNEL = 'sora:lever-connect';

export function announceOutcome(query: Record<string, string>): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(query);
  channel.close();
}

/** Returns the way to stop listening. */
export function onOutcome(receive: (query: Record<string, unknown>) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (typeof data === 'object' && data !== null) receive(data as Record<string, unknown>);
  });
  return () => channel.close();
}
