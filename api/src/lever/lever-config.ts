/** Which Lever, and who we are to it. */
export interface LeverConfig {
  readonly environment: 'LOCAL' | 'SANDBOX' | 'PRODUCTION' | 'EU';
  /** The root of the Data API, without a slash at its end. */
  readonly apiUrl: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** The API root as Lever's authorization names it: with a slash at its end, or nothing is granted. */
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Registered at Lever, byte for byte. */
  readonly redirectUri: string;
}

const HOSTS = {
  PRODUCTION: { api: 'https://api.lever.co/v1', auth: 'https://auth.lever.co' },
  EU: { api: 'https://api.eu.lever.co/v1', auth: 'https://auth.lever.co' },
  SANDBOX: {
    api: 'https://api.sandbox.lever.co/v1',
    auth: 'https://sandbox-lever.auth0.com',
  },
} as const;

/** `localUrl` is the root of the stand-in for Lever, e.g. http://localhost:4400; only LOCAL uses it. */
export function leverConfig(input: {
  environment: LeverConfig['environment'];
  localUrl: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
}): LeverConfig {
  const local = input.localUrl.replace(/\/+$/, '');
  const hosts =
    input.environment === 'LOCAL' ? { api: `${local}/v1`, auth: local } : HOSTS[input.environment];
  return {
    environment: input.environment,
    apiUrl: hosts.api,
    authorizeUrl: `${hosts.auth}/authorize`,
    tokenUrl: `${hosts.auth}/oauth/token`,
    // Lever routes an authorization to the European data centre on its own; the audience is the same.
    audience: input.environment === 'EU' ? `${HOSTS.PRODUCTION.api}/` : `${hosts.api}/`,
    clientId: input.clientId,
    clientSecret: input.clientSecret,
    redirectUri: input.redirectUri,
  };
}

/** Everything that is ever called. */
export function originsOf(config: LeverConfig): ReadonlySet<string> {
  return new Set([config.apiUrl, config.tokenUrl].map((url) => new URL(url).origin));
}
