import { Pool, types, type ClientBase, type PoolConfig } from 'pg';

import { leaveOutValues } from './leave-out-values.ts';
import type { OpenConnections } from './open-connections.ts';
import { beginSession } from './session.ts';

/** A calendar day stays the text YYYY-MM-DD: as a Date it would move with the time zone. */
types.setTypeParser(types.builtins.DATE, (day) => day);

/** How long one waits for a connection that is free, or for a new one. */
const CONNECTION_AT_MOST_MS = 4000;

/** What the connections of a process have in common. */
export interface Connecting {
  /** The role that statements run as, when it is not the one that signs in. */
  readonly role: string | null;
  readonly open: OpenConnections;
}

/** The settings of every pool of a process, the one of entities included. */
export function poolOptions({ role, open }: Connecting): PoolConfig {
  return {
    application_name: 'sora',
    connectionTimeoutMillis: CONNECTION_AT_MOST_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
    // oxlint-disable-next-line typescript/no-misused-promises -- pg waits for it, though its types do not say so
    onConnect(client: ClientBase) {
      leaveOutValues(client);
      open.watch(client);
      return beginSession(client, role);
    },
  };
}

/** The connections for everything that is not an entity: hot lists, intake, sessions and jobs. */
export function createPool(
  databaseUrl: string,
  max: number,
  onError: (error: Error) => void,
  connecting?: Connecting,
): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max,
    ...(connecting ? poolOptions(connecting) : { onConnect: leaveOutValues }),
  });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', onError);
  pool.on('connect', (client) => {
    client.on('error', onError);
  });
  return pool;
}
