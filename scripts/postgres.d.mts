export interface PostgresOptions {
  /** Folder for the cluster (`postgres/`), its port and its log; made when absent. One server at a time uses it. */
  dataDir: string;
  /** Default: the port of the last time, or a free one, kept in the folder. */
  port?: number;
  /** Server settings, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string | number>;
}

export interface RunningPostgres {
  /** Connection string of the role and database `sora`, with password. The role is a superuser. */
  url: string;
  /** The same database for the role `sora_app`, which preparing the database makes; see api/src/db/app-role.ts. */
  appUrl: string;
  port: number;
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown; settles when the server is gone and its data is on disk. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL 18 on 127.0.0.1 from the binaries among the packages, also for root.
 * Ends a server that a killed run left on the same folder. Needs `npm start` or `npm test` to have installed packages.
 * @throws {Error} named `Refusal`, with a `cure`, when this machine cannot run it
 */
export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;
