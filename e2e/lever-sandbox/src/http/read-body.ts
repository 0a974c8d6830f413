import type { IncomingMessage } from 'node:http';
import { parseMultipart } from './parse-multipart.ts';

/** A body that cannot be used; `status` is the answer. */
export interface UnreadableBody {
  readonly unreadable: true;
  readonly status: 400 | 413;
  readonly message: string;
}

/** The parsed body: a form as an object of its first values, anything else as JSON; undefined when empty. */
export async function readBody(
  request: IncomingMessage,
  largestBodyBytes: number,
): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('The request has been given an encoding');
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > largestBodyBytes) return unreadable(413, 'The body is too large');
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) {
    return parseMultipart(contentType, text) ?? unreadable(400, 'The form has no boundary');
  }
  const isForm = contentType.startsWith('application/x-www-form-urlencoded');
  // curl -d says that JSON is a form, and no form here begins like this.
  if (isForm && !text.startsWith('{')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable(400, 'The body is not valid JSON');
    throw error;
  }
}

function unreadable(status: 400 | 413, message: string): UnreadableBody {
  return { unreadable: true, status, message };
}

export function isUnreadable(body: unknown): body is UnreadableBody {
  return typeof body === 'object' && body !== null && 'unreadable' in body;
}
