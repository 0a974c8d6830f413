import { Outage } from '../../domain/failure.ts';

/** A whole answer. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * One request, read to its end. Follows no redirect. `timeLimitMs` covers connecting, the headers and the
 * body together. `asked` says in words what was asked for. Throws a retryable Outage when no whole answer came.
 */
export async function boundedFetch(
  url: string | URL,
  init: RequestInit,
  { asked, timeLimitMs }: { asked: string; timeLimitMs: number },
): Promise<WholeAnswer> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimitMs),
    });
    return { status: response.status, headers: response.headers, text: await wholeText(response) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      const seconds = Math.round(timeLimitMs / 1000);
      throw new Outage(`Lever did not answer within ${seconds} seconds when asked for ${asked}.`, {
        cause: error,
      });
    }
    // What fetch throws when the network fails, the answer is cut off, or its encoding is broken.
    if (error instanceof TypeError || isSystemError(error)) {
      throw new Outage(`Lever could not be reached, or broke off, when asked for ${asked}.`, {
        cause: error,
      });
    }
    throw error;
  }
}

async function wholeText(response: Response): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES)
      throw new Outage('Lever answered with far too much.', { retryable: false });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
