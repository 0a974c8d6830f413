import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** A whole request has to be here by then, however slowly it is sent. */
const REQUEST_MS = 10_000;
/** How often the limits above are looked at. */
const LOOK_MS = 1000;
/** Longer than the minute for which load balancers usually keep a connection. */
const IDLE_MS = 72_000;
/** A socket on which nothing moves at all, such as one whose reader is gone. */
const SILENT_MS = 120_000;
/** Of one address, WebSockets included. An office may share one. */
const CONNECTIONS_PER_ADDRESS = 1500;
/** Of all addresses. */
const CONNECTIONS = 10_000;

/**
 * A server that no one can keep busy by being slow: half a request is cut off, and one address can hold only so many
 * connections. Proxies of ours hold as many as they need.
 */
export function createHttpServer(
  listener: RequestListener,
  {
    isProxy,
    connectionsPerAddress = CONNECTIONS_PER_ADDRESS,
  }: { isProxy: (address: string) => boolean; connectionsPerAddress?: number },
): Server {
  const server = createServer(
    {
      requestTimeout: REQUEST_MS,
      headersTimeout: REQUEST_MS,
      connectionsCheckingInterval: LOOK_MS,
      keepAliveTimeout: IDLE_MS,
    },
    listener,
  );
  server.setTimeout(SILENT_MS);
  server.maxConnections = CONNECTIONS;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (isProxy(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > connectionsPerAddress) socket.destroy();
  });
  return server;
}
