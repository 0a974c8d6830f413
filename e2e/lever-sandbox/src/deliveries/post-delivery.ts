import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Ms } from '../model/lever.ts';
import type { DeliveryAttempt } from '../model/webhook.ts';

const keptAnswerBytes = 1000;

/**
 * Posts a body as Lever does: its three headers, redirects not followed, the answer's content ignored but for the history.
 * Never rejects: what goes wrong is in the attempt.
 */
export function postDelivery(
  url: string,
  body: string,
  at: Ms,
  timeoutMs: Ms,
  signal: AbortSignal,
): Promise<DeliveryAttempt> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    let answer = '';
    const finish = (status: number | null, error: string | null): void => {
      clearTimeout(timer);
      resolve({ at, durationMs: Math.round(performance.now() - startedAt), status, error, answer });
    };
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = send(
      url,
      {
        method: 'POST',
        headers: {
          'user-agent': 'Lever-Webhooks',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
        signal,
      },
      (response) => {
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          if (answer.length < keptAnswerBytes) answer = (answer + chunk).slice(0, keptAnswerBytes);
        });
        response.on('end', () => finish(response.statusCode ?? null, null));
        response.on('error', (error) => finish(null, error.message));
      },
    );
    const timer = setTimeout(
      () => request.destroy(new Error(`No answer within ${timeoutMs} ms`)),
      timeoutMs,
    );
    request.on('error', (error: NodeJS.ErrnoException) =>
      finish(null, error.message || error.code || 'failed'),
    );
    request.end(body);
  });
}
