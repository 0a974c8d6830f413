import { keptSecrets } from './kept-secrets.mjs';

/**
 * What the API and the Lever sandbox must agree on and what the API needs to run.
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./services.mjs').DatabaseAddresses} database
 * @returns {Record<string, string>}
 */
export function apiEnvironment(settings, database) {
  const secrets = keptSecrets(settings.dataDir);
  const client = leverClient(settings);
  return {
    NODE_ENV: 'production',
    PORT: String(settings.port),
    DATABASE_URL: database.url,
    ...(database.ownerUrl ? { DATABASE_OWNER_URL: database.ownerUrl } : {}),
    DATA_DIR: settings.dataDir,
    PUBLIC_URL: settings.publicUrl,
    TRUSTED_PROXIES: settings.trustedProxies,
    SORA_ROLE: settings.role,
    SORA_SECRET_KEYS: settings.secretKeys ?? secrets.secretKeys(),
    SORA_SESSION_SECRET: settings.sessionSecret ?? secrets.sessionSecret(),
    SORA_ADMIN_EMAIL: settings.adminEmail,
    SORA_ADMIN_PASSWORD: settings.adminPassword ?? secrets.adminPassword(),
    LEVER_ENVIRONMENT: settings.leverEnvironment,
    LEVER_CLIENT_ID: client.id,
    LEVER_CLIENT_SECRET: client.secret,
    ...(settings.leverEnvironment === 'local'
      ? { LEVER_LOCAL_URL: `http://localhost:${settings.sandboxPort}` }
      : {}),
    LOG_LEVEL: settings.logLevel,
    ADMIN_DIST: settings.adminDist,
  };
}

/**
 * The OAuth client that Sora is known by at Lever.
 * @param {import('./settings.mjs').Settings} settings
 */
export function leverClient({ leverClientId, leverClientSecret, leverEnvironment, dataDir }) {
  const local = leverEnvironment === 'local';
  return {
    id: leverClientId ?? 'sora-local',
    secret: leverClientSecret ?? (local ? keptSecrets(dataDir).leverClientSecret() : ''),
  };
}
