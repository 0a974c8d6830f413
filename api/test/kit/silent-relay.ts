import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SilentRelay {
  /** The address of the database by way of the relay. */
  readonly url: string;
  /** From now on nothing gets through, and no one is told: connections stay, and new ones are made. */
  swallow(): void;
  /** Everything gets through again, what was sent in the meantime too: TCP sends it until it arrives. */
  forward(): void;
  close(): Promise<void>;
}

/** A network to Postgres that can swallow packets. */
export async function silentRelay(databaseUrl: string): Promise<SilentRelay> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let swallowing = false;
  const join = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', (chunk) => to.write(chunk));
    if (swallowing) from.pause();
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    join(client, upstream);
    join(upstream, client);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    swallow() {
      swallowing = true;
      for (const socket of sockets) socket.pause();
    },
    forward() {
      swallowing = false;
      for (const socket of sockets) socket.resume();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
