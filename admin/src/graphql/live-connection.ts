import { type Client as WsClient, createClient } from 'graphql-ws';
import { readonly, ref } from 'vue';

/** How the API closes a socket that is not for the person any more. */
const FORBIDDEN = 4403;

const LONGEST_WAIT_MS = 20_000;

/** Doubles from half a second, with chance in it so that a restart of the API is not met by a herd. */
export function reconnectWaitMs(retries: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries);
  return ceiling / 2 + (ceiling / 2) * chance;
}

/** The WebSocket that carries live updates: kept up for ever, with its state for the shell to show. */
export function createLiveConnection({
  url,
  viewerId,
  onSessionGone,
}: {
  url: string;
  /** Whom the page shows. */
  viewerId: () => string | undefined;
  /** The API lets the session see nothing any more. */
  onSessionGone: () => void;
}) {
  let wake: () => void = () => {};
  const reconnecting = ref(false);
  const reconnected = ref(0);
  let wasConnected = false;

  const socket: WsClient = createClient({
    url,
    connectionParams: () => ({ viewer: viewerId() }),
    lazy: true,
    keepAlive: 12_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) => {
        wake = resolve;
        setTimeout(resolve, reconnectWaitMs(retries, Math.random()));
      }),
    on: {
      connected: (_socket, _payload, wasRetry) => {
        reconnecting.value = false;
        if (wasRetry && wasConnected) reconnected.value += 1;
        wasConnected = true;
      },
      closed: (event) => {
        // 1000 is our own goodbye, when nothing is watched any more.
        const code = event instanceof CloseEvent ? event.code : undefined;
        reconnecting.value = code !== 1000;
        if (code === FORBIDDEN) onSessionGone();
      },
    },
  });

  return {
    socket,
    /** Whether live updates are interrupted just now. */
    reconnecting: readonly(reconnecting),
    /** Counts up each time live updates are back: what was missed meanwhile has to be read again. */
    reconnected: readonly(reconnected),
    /** Does not wait any longer before the next attempt. */
    reconnectNow: () => wake(),
  };
}

export type LiveConnection = ReturnType<typeof createLiveConnection>;
