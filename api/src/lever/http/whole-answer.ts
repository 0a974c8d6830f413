import type { IncomingMessage } from 'node:http';

import { Outage } from '../../domain/base/failure.ts';
import { sendRequest, type Bounds, type OutgoingRequest } from './send-request.ts';
import { TimeLimitReached } from './time-limits.ts';

export interface WholeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * One request, read to its end. `asked` says in words what was asked for. Throws a retryable Outage when no
 * whole answer came.
 */
export async function wholeAnswer(
  url: URL,
  request: OutgoingRequest,
  { asked, ...bounds }: Bounds & { readonly asked: string },
): Promise<WholeAnswer> {
  return asOutage({ asked, route: bounds.agents.routeTo(url) }, async () => {
    const response = await sendRequest(url, request, bounds);
    const text = await wholeText(response, bounds.limits.bodyMs);
    return { status: response.statusCode ?? 0, headers: headersOf(response), text };
  });
}

/** For messages: what was asked for, and the host that was asked. */
export interface Question {
  readonly asked: string;
  readonly route: string;
}

/** What the network throws, as an Outage in words; anything else as it is. */
export async function asOutage<T>({ asked, route }: Question, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TimeLimitReached) {
      const seconds = Math.max(1, Math.round(error.limitMs / 1000));
      throw new Outage(
        `Lever (${route}) did not answer within ${seconds} seconds when asked for ${asked}.`,
        {
          cause: error,
        },
      );
    }
    // Errors of sockets, of their encryption and of the protocol have codes.
    if (error instanceof Error && 'code' in error && !(error instanceof Outage)) {
      throw new Outage(
        `Lever (${route}) could not be reached, or closed the connection, when asked for ${asked}${reasonOf(error)}.`,
        {
          cause: error,
        },
      );
    }
    throw error;
  }
}

/** What the person who runs Sora can mend. */
function reasonOf(error: Error & { code?: unknown }): string {
  const code = String(error.code);
  if (code === 'ERR_PROXY_TUNNEL') return ': the proxy refused the connection';
  return /CERT|SELF_SIGNED|LEAF_SIGNATURE/.test(code)
    ? `: its certificate is not trusted (${code})`
    : '';
}

export function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** Throws TimeLimitReached, the network's error, or an Outage when it is far too much. */
export async function wholeText(response: IncomingMessage, bodyMs: number): Promise<string> {
  const timer = setTimeout(() => response.destroy(new TimeLimitReached(bodyMs)), bodyMs);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) {
        throw new Outage('Lever’s response was too large.');
      }
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
