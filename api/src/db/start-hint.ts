/** By Postgres' codes and Node's: what is wrong, and what to do about it. */
const HINTS: readonly [RegExp, string][] = [
  [/^ECONNREFUSED$/, 'Nothing listens there. Is PostgreSQL running, and are host and port right?'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'There is no such host. Is the name after the @ right?'],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'It does not answer. Is a firewall in the way?'],
  [/^ENOENT$/, 'There is no such socket. The host parameter names its folder.'],
  [
    /^28/,
    'PostgreSQL does not let this user in: correct user and password, or pg_hba.conf. In a password write # @ : / ? % as %23 %40 %3A %2F %3F %25.',
  ],
  [/^3D000$/, 'Create the database first, e.g. with: createdb sora'],
  [/^53300$/, 'All its connections are taken: raise max_connections, or stop other processes.'],
  [
    /^42501$/,
    'The user may not create or change tables. Make it the owner of the database, or set DATABASE_OWNER_URL to the address of the owner.',
  ],
  [
    /^25006$/,
    'This server can only be read: a standby, or set to be read only. Name the primary server.',
  ],
  [/^57P0[123]$/, 'PostgreSQL is starting or stopping. Start Sora again in a moment.'],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)$/,
    'Its certificate comes from an authority this machine does not trust: set NODE_EXTRA_CA_CERTS to the file of that authority.',
  ],
];

const WORDS: readonly [RegExp, string][] = [
  [/does not support SSL/, 'Take sslmode out of the address, or switch SSL on in PostgreSQL.'],
  [/password must be a string/i, 'There is no password in the address.'],
];

/** What a person can do about a start that failed on the database. The address is not repeated: it holds a password. */
export function startHint(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code, message } = at as Error & { code?: unknown };
    const hint =
      HINTS.find(([pattern]) => typeof code === 'string' && pattern.test(code)) ??
      WORDS.find(([pattern]) => pattern.test(message));
    if (hint) return `DATABASE_URL: ${hint[1]}`;
  }
  return 'Is the database that DATABASE_URL names running, and does it let this user in?';
}
