import { isIP } from 'node:net';

import { z } from 'zod';

import type { SecretKey } from './db/aes-secret-box.ts';

export type SoraRole = 'all' | 'api' | 'worker';

/** Everything that the environment decides. Read once, here and nowhere else. */
export interface Config {
  /** HTTP port; 0 takes any free one. */
  readonly port: number;
  /** The interface to listen on. */
  readonly host: string;
  /** Who the program signs in to Postgres as. */
  readonly databaseUrl: string;
  /** Who owns the tables and changes them when a version needs it; null when that is the same. */
  readonly databaseOwnerUrl: string | null;
  /** Which proxies are believed when they say where a request came from: addresses, ranges, or names of ranges. */
  readonly trustedProxies: readonly string[];
  /** Where browsers and providers reach us, without a slash at the end. */
  readonly publicUrl: string;
  readonly role: SoraRole;
  /** The first one seals; all of them open. */
  readonly secretKeys: readonly SecretKey[];
  readonly sessionSecret: string;
  /** The first administrator, made when there is no one yet. */
  readonly admin: { readonly email: string; readonly password: string } | null;
  readonly lever: {
    readonly environment: 'LOCAL' | 'SANDBOX' | 'PRODUCTION' | 'EU';
    readonly clientId: string;
    readonly clientSecret: string;
    /** Where the stand-in for Lever listens; used by LOCAL only. */
    readonly localUrl: string;
  };
  /** The proxy by which Lever is reached, where there is no direct way. */
  readonly proxy: {
    readonly HTTP_PROXY?: string;
    readonly HTTPS_PROXY?: string;
    readonly NO_PROXY?: string;
  };
  readonly logLevel: string;
  /** The folder of the built admin app, served at /; null when another server does that. */
  readonly adminDist: string | null;
  /** Whether GraphQL tells its schema to anyone who asks. */
  readonly introspection: boolean;
}

/** A variable is missing or malformed. The message names it and says what it should look like. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

const url = (schemes: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)),
      `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );

/** The address that people open: only its origin, as browsers write it, so that it can be compared. */
const webAddress = z.string().transform((text, context) => {
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isBare = address?.pathname === '/' && !address.search && !address.hash && !address.username;
  if (isBare && ['http:', 'https:'].includes(address.protocol)) return address.origin;
  context.addIssue(
    'must be the address that people open, without a path, like https://sora.example.com',
  );
  return z.NEVER;
});

const proxyAddress = z.string().transform((text, context) => {
  // Many machines name their proxy without a scheme.
  const address = /^\w+:\/\//.test(text) ? text : `http://${text}`;
  if (URL.canParse(address) && /^https?:\/\/./.test(address)) return address;
  context.addIssue('must be the address of an HTTP proxy, like http://proxy.example.com:3128');
  return z.NEVER;
});

const trustedProxies = z.string().transform((text, context) => {
  const list = text.split(',').map((entry) => entry.trim());
  if (list.every(isProxyRange)) return list;
  context.addIssue(
    'must be a list of addresses like 10.0.0.5 or 10.0.0.0/8, or of loopback, linklocal and uniquelocal, separated by commas',
  );
  return z.NEVER;
});

function isProxyRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 &&
    longest > 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest))
  );
}

/** As the driver reads it: the host may be missing when it, or the folder of a socket, is a parameter. */
const databaseUrl = z
  .string()
  .trim()
  .refine(
    (text) => !text.includes('#'),
    'has a # in it, where an address ends: write it as %23, and @ : / ? % in a password as %40 %3A %2F %3F %25',
  )
  .refine(
    (text) => (text.split('?', 1)[0]?.match(/@/g) ?? []).length < 2,
    'has more than one @: in a password write @ : / ? % as %40 %3A %2F %3F %25',
  )
  .refine(
    (text) => /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text.replace('@/', '@localhost/')),
    'must look like postgres://user:password@host:5432/database, or postgres://user@/database?host=/folder/of/the/socket; ' +
      'in a password write @ : / ? % as %40 %3A %2F %3F %25',
  );

const secretKeys = z.string().transform((text, context) =>
  text.split(',').map((entry): SecretKey => {
    const [id = '', encoded = ''] = entry.trim().split(':');
    const key = Buffer.from(encoded, 'base64');
    if (!/^[\w-]+$/.test(id) || key.length !== 32) {
      context.addIssue(
        'must be a list like k1:<32 bytes in base64>, separated by commas; make one by: openssl rand -base64 32',
      );
    }
    return { id, key };
  }),
);

const Environment = z.object({
  PORT: z.coerce
    .number('must be a number from 0 to 65535')
    .int('must be a whole number')
    .min(0, 'must be a number from 0 to 65535')
    .max(65_535, 'must be a number from 0 to 65535')
    .default(4000),
  HOST: z.string().default('localhost'),
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl.optional(),
  PUBLIC_URL: webAddress.optional(),
  TRUSTED_PROXIES: trustedProxies.default([]),
  SORA_ROLE: z.enum(['all', 'api', 'worker'], 'must be all, api or worker').default('all'),
  SORA_SECRET_KEYS: secretKeys,
  SORA_SESSION_SECRET: z.string().min(32, 'must be 32 characters or more'),
  SORA_ADMIN_EMAIL: z.email('must be an email address').optional(),
  SORA_ADMIN_PASSWORD: z.string().min(12, 'must be 12 characters or more').optional(),
  LEVER_ENVIRONMENT: z
    .enum(['local', 'sandbox', 'production', 'eu'], 'must be local, sandbox, production or eu')
    .default('local'),
  LEVER_CLIENT_ID: z.string().min(1, "must be the client id of Sora's registration at Lever"),
  LEVER_CLIENT_SECRET: z
    .string()
    .min(1, "must be the client secret of Sora's registration at Lever"),
  LEVER_LOCAL_URL: url(['http', 'https']).default('http://localhost:4400'),
  HTTP_PROXY: proxyAddress.optional(),
  HTTPS_PROXY: proxyAddress.optional(),
  NO_PROXY: z.string().optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be a level such as info',
    )
    .default('info'),
  ADMIN_DIST: z.string().optional(),
  GRAPHQL_INTROSPECTION: z.enum(['on', 'off'], 'must be on or off').default('on'),
});

/** Reads the environment, or throws ConfigProblem that lists everything wrong with it at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = parse(Environment, environment);
  if (Boolean(read.SORA_ADMIN_EMAIL) !== Boolean(read.SORA_ADMIN_PASSWORD)) {
    throw new ConfigProblem(
      'SORA_ADMIN_EMAIL and SORA_ADMIN_PASSWORD go together: set both or neither.',
    );
  }
  return {
    port: read.PORT,
    host: read.HOST,
    trustedProxies: read.TRUSTED_PROXIES,
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL ?? null,
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
    role: read.SORA_ROLE,
    secretKeys: read.SORA_SECRET_KEYS,
    sessionSecret: read.SORA_SESSION_SECRET,
    admin:
      read.SORA_ADMIN_EMAIL && read.SORA_ADMIN_PASSWORD
        ? { email: read.SORA_ADMIN_EMAIL.toLowerCase(), password: read.SORA_ADMIN_PASSWORD }
        : null,
    lever: {
      environment: read.LEVER_ENVIRONMENT.toUpperCase() as Config['lever']['environment'],
      clientId: read.LEVER_CLIENT_ID,
      clientSecret: read.LEVER_CLIENT_SECRET,
      localUrl: read.LEVER_LOCAL_URL.replace(/\/+$/, ''),
    },
    proxy: {
      ...(read.HTTP_PROXY && { HTTP_PROXY: read.HTTP_PROXY }),
      ...(read.HTTPS_PROXY && { HTTPS_PROXY: read.HTTPS_PROXY }),
      ...(read.NO_PROXY && { NO_PROXY: read.NO_PROXY }),
    },
    logLevel: read.LOG_LEVEL,
    adminDist: read.ADMIN_DIST ?? null,
    introspection: read.GRAPHQL_INTROSPECTION === 'on',
  };
}

/** Their lower-case spelling is as common; the capitals win where both are set. */
function withProxiesInCapitals(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].map((name) => [
      name,
      environment[name] || environment[name.toLowerCase()],
    ]),
  );
}

/** What the step that prepares the database needs, and no secrets beside it. */
export function readDatabaseAddresses(
  environment: NodeJS.ProcessEnv,
): Pick<Config, 'databaseUrl' | 'databaseOwnerUrl'> {
  const read = parse(
    Environment.pick({ DATABASE_URL: true, DATABASE_OWNER_URL: true }),
    environment,
  );
  return { databaseUrl: read.DATABASE_URL, databaseOwnerUrl: read.DATABASE_OWNER_URL ?? null };
}

function parse<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  // An empty variable is one that was not set: compose files pass those through.
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...withProxiesInCapitals(environment) }).filter(
      ([, value]) => value !== '' && value !== undefined,
    ),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined
      ? `  ${name} is missing. See docs/configuration.md for what it should look like.`
      : `  ${name} ${issue.message}.`;
  });
  throw new ConfigProblem(`The configuration is not valid:\n${[...new Set(lines)].join('\n')}`);
}
