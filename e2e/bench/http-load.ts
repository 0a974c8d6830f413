import { createConnection, type Socket } from 'node:net';

/** A whole HTTP/1.1 request. */
export function httpPost(path: string, headers: Record<string, string>, body: string): Buffer {
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/**
 * Sends requests over kept connections, each the next as soon as the last is answered, until `next` gives
 * none. Speaks HTTP by hand, since a full client would use as much of the machine as what it measures.
 *
 * @returns answered requests a second
 * @throws when an answer is not a 200, or `checks` an answer's body and throws
 */
export async function load(options: {
  port: number;
  connections: number;
  next: () => Buffer | null;
  check?: (body: Buffer) => void;
}): Promise<number> {
  const sockets = await Promise.all(
    Array.from({ length: options.connections }, () => connect(options.port)),
  );
  const startedAt = performance.now();
  try {
    const answered = await Promise.all(sockets.map((socket) => drive(socket, options)));
    const seconds = (performance.now() - startedAt) / 1000;
    return answered.reduce((sum, count) => sum + count, 0) / seconds;
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

/** Gives the same request for so long. */
export function repeatedFor(seconds: number, request: Buffer): () => Buffer | null {
  const until = performance.now() + seconds * 1000;
  return () => (performance.now() < until ? request : null);
}

/** Gives each request once. */
export function eachOnce(requests: readonly Buffer[]): () => Buffer | null {
  let index = 0;
  return () => requests[index++] ?? null;
}

function connect(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port, noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

function drive(
  socket: Socket,
  { next, check }: { next: () => Buffer | null; check?: (body: Buffer) => void },
): Promise<number> {
  return new Promise((resolve, reject) => {
    let answered = 0;
    let received: Buffer = Buffer.alloc(0);
    const send = () => {
      const request = next();
      if (request) socket.write(request);
      else resolve(answered);
    };
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed the connection.')));
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      try {
        const body = bodyOf(received);
        if (!body) return;
        check?.(body);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      received = Buffer.alloc(0);
      answered += 1;
      send();
    });
    send();
  });
}

/** The body of one answer, or null while it is not complete. */
function bodyOf(received: Buffer): Buffer | null {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const head = received.toString('latin1', 0, headEnd);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
    throw new Error(`An answer that was not expected: ${received.toString()}`);
  }
  const body = received.subarray(headEnd + 4);
  return body.length < Number(length) ? null : body;
}
