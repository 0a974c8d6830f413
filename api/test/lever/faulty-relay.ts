import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fault = (response: ServerResponse, body: Buffer) => void;

/** Everything that goes wrong on the way to Lever and back. */
const FAULTS: Readonly<Record<string, Fault>> = {
  busy: (response) =>
    response.writeHead(429).end('{"code":"TooManyRequests","message":"slow down"}'),
  failed: (response) => response.writeHead(500).end('<html>Internal Server Error</html>'),
  closed: (response) => response.writeHead(503).end(),
  reset: (response) => response.socket?.resetAndDestroy(),
  truncated: (response, body) => {
    response.writeHead(200, { 'content-length': body.byteLength });
    response.write(body.subarray(0, body.byteLength / 2), () => response.destroy());
  },
  garbled: (response, body) => response.writeHead(200).end(body.subarray(0, body.byteLength / 2)),
  silent: () => undefined,
  stalled: (response, body) => response.writeHead(200).write(body.subarray(0, 1)),
};

/** Stands between the client and Lever, and spoils every `each`th answer, one kind of fault after another. */
export async function startFaultyRelay(target: string, each: number) {
  const kinds = Object.keys(FAULTS);
  const spoiled: Record<string, number> = {};
  let answers = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(target + request.url, {
        method: request.method ?? 'GET',
        headers: { authorization: request.headers.authorization ?? '' },
      });
      const body = Buffer.from(await answer.arrayBuffer());
      answers += 1;
      const kind = answers % each === 0 ? (kinds[(answers / each) % kinds.length] ?? '') : '';
      const fault = FAULTS[kind];
      if (fault) {
        spoiled[kind] = (spoiled[kind] ?? 0) + 1;
        fault(response, body);
      } else {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spoiled,
    answered: () => answers,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
