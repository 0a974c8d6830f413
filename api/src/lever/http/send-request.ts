import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { TLSSocket } from 'node:tls';

import type { Agents } from './agents.ts';
import { TimeLimitReached, type TimeLimits } from './time-limits.ts';

export interface OutgoingRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** On a connection of its own: for what must not be repeated, since a kept one may have gone stale. */
  readonly alone?: boolean;
}

/** What every request keeps to. */
export interface Bounds {
  /** The only ones that are called. */
  readonly origins: ReadonlySet<string>;
  readonly limits: TimeLimits;
  readonly agents: Agents;
}

/**
 * Sends a request, to one of these origins or not at all, and gives the answer once its headers are there.
 * Redirects are answers like others. Throws TimeLimitReached, or the network's error.
 */
export function sendRequest(
  url: URL,
  { method, headers, body, alone = false }: OutgoingRequest,
  { origins, limits, agents }: Bounds,
): Promise<IncomingMessage> {
  if (!origins.has(url.origin)) {
    throw new Error(`${url.origin} is not one of Lever’s addresses and is not called.`);
  }
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      method,
      headers,
      agent: agents.agentFor(url, { alone }),
    });
    const limit = (ms: number) => setTimeout(() => request.destroy(new TimeLimitReached(ms)), ms);
    let timer = limit(limits.connectMs);
    const connected = () => {
      clearTimeout(timer);
      timer = limit(limits.headersMs);
    };
    request.once('socket', (socket) => {
      // One that is used again, or that a proxy let through, is there already.
      const waits = socket.connecting || (socket instanceof TLSSocket && !socket.authorized);
      if (!waits) connected();
      else socket.once(isSecure ? 'secureConnect' : 'connect', connected);
    });
    request.once('response', (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.end(body);
  });
}
