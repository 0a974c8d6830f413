import { parseArgs } from 'node:util';
import { expandWithoutScopeWays } from './model/sandbox-state.ts';
import { eventGroups } from './model/webhook.ts';
import { defaultSettings, type SandboxSettings } from './sandbox-settings.ts';
import { imitationText } from './imitation.ts';
import { apiRoutes } from './routes.ts';
import { StartRefused } from './start-refused.ts';

/** Flags with what they mean, in the order of --help. */
const flags = {
  port: ['PORT', 'port to listen on; 0 takes any free one (4400)'],
  host: ['HOST', 'address to listen on (127.0.0.1)'],
  seed: ['TEXT', 'the same seed gives the same people (acme)'],
  candidates: ['N', 'how many candidates (300)'],
  'client-id': ['ID', 'OAuth client id (sora-local)'],
  'client-secret': ['SECRET', 'OAuth client secret (sora-local-secret)'],
  'redirect-uri': [
    'URL',
    'OAuth callback address, repeatable (http://localhost:4000/oauth/lever/callback)',
  ],
  'api-key': ['KEY', 'API key (lever-sandbox-key)'],
  'access-token-seconds': ['N', 'lifetime of access tokens (3600)'],
  'data-file': ['PATH', 'keep the state in this file between starts'],
  retries: ['N', 'how often a failed webhook delivery is tried again (5)'],
  'retry-base-ms': ['MS', 'wait before the first retry; doubles each time (1000)'],
  'delivery-timeout-ms': ['MS', 'how long a webhook may take to answer (10000)'],
  'rate-per-second': ['N', 'API calls per second and key; 0 switches the limit off (10)'],
  'rate-burst': ['N', 'API calls at once per key (20)'],
  'event-groups-off': [
    'LIST',
    `event groups switched off at first: all, or some of ${eventGroups.map(({ id }) => id).join(',')}`,
  ],
  'remember-consent': [null, 'skip the consent page once it was accepted, as Lever does'],
  'expand-without-scope': [
    'WAY',
    `what expand gives without the field's own scope: ${expandWithoutScopeWays.join(', ')} (object)`,
  ],
  'json-ready': [null, 'print one JSON line when ready'],
  help: [null, 'print this'],
} as const;

type Flag = keyof typeof flags;

/** What the command line asks for. */
export interface Command {
  readonly settings: SandboxSettings;
  readonly jsonReady: boolean;
  readonly help: boolean;
}

/** The text of --help. */
export function helpText(): string {
  const lines = Object.entries(flags).map(([name, [value, meaning]]) => {
    const usage = value === null ? `--${name}` : `--${name} ${value}`;
    return `  ${usage.padEnd(28)} ${meaning}`;
  });
  return `Lever sandbox: a stand-in for Lever's API, for trying out and tests.\n\n${lines.join('\n')}\n\n${imitationText(apiRoutes)}`;
}

/** Reads the command line. Throws StartRefused with the flag's name and what it should look like. */
export function readFlags(args: readonly string[]): Command {
  const { values, texts } = parsed(args);
  const text = (flag: Flag, fallback: string): string => {
    const value = texts(flag)[0] ?? fallback;
    if (value === '') throw new StartRefused(`--${flag} must not be empty.`);
    return value;
  };
  const number = (flag: Flag, fallback: number, low: number, high: number): number => {
    const given = texts(flag)[0];
    if (given === undefined) return fallback;
    const value = Number(given);
    if (given.trim() === '' || !Number.isInteger(value) || value < low || value > high) {
      throw new StartRefused(
        `--${flag} must be a whole number from ${low} to ${high}, not “${given}”.`,
      );
    }
    return value;
  };
  const redirectUris = texts('redirect-uri');
  for (const uri of redirectUris) {
    if (!URL.canParse(uri))
      throw new StartRefused(`--redirect-uri must be an address, not “${uri}”.`);
  }
  const { client } = defaultSettings;
  const hour = 3_600_000;
  const settings: SandboxSettings = {
    host: text('host', defaultSettings.host),
    port: number('port', defaultSettings.port, 0, 65_535),
    seed: text('seed', defaultSettings.seed),
    candidates: number('candidates', defaultSettings.candidates, 1, 1_000_000),
    client: {
      name: client.name,
      clientId: text('client-id', client.clientId),
      clientSecret: text('client-secret', client.clientSecret),
      redirectUris: redirectUris.length > 0 ? redirectUris : client.redirectUris,
    },
    apiKey: text('api-key', defaultSettings.apiKey),
    accessTokenSeconds: number('access-token-seconds', 3600, 1, 86_400),
    rememberConsent: values['remember-consent'] === true,
    expandWithoutScope: expandWay(text('expand-without-scope', 'object')),
    dataFile: texts('data-file').length > 0 ? text('data-file', '') : null,
    retries: number('retries', defaultSettings.retries, 0, 20),
    retryBaseMs: number('retry-base-ms', defaultSettings.retryBaseMs, 0, hour),
    deliveryTimeoutMs: number('delivery-timeout-ms', defaultSettings.deliveryTimeoutMs, 1, hour),
    ratePerSecond: number('rate-per-second', defaultSettings.ratePerSecond, 0, 1_000_000),
    rateBurst: number('rate-burst', defaultSettings.rateBurst, 1, 1_000_000),
    eventGroupsOff: groupsOff(texts('event-groups-off')),
  };
  return { settings, jsonReady: values['json-ready'] === true, help: values['help'] === true };
}

function parsed(args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, [value]]) => [
      name,
      value === null
        ? ({ type: 'boolean' } as const)
        : ({ type: 'string', multiple: true } as const),
    ]),
  );
  // pnpm passes a lone -- along.
  const given = args.filter((argument, index) => !(argument === '--' && index === 0));
  try {
    const { values } = parseArgs({ args: [...given], options, strict: true });
    const texts = (flag: Flag): string[] => {
      const value = values[flag];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    };
    return { values, texts };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StartRefused(`${error.message.split('. ')[0]}. --help lists every flag.`);
  }
}

function expandWay(given: string) {
  const way = expandWithoutScopeWays.find((known) => known === given);
  if (way) return way;
  throw new StartRefused(
    `--expand-without-scope knows ${expandWithoutScopeWays.join(', ')}, not “${given}”.`,
  );
}

function groupsOff(lists: readonly string[]): string[] {
  const known = eventGroups.map(({ id }) => id);
  const wanted = lists.flatMap((list) => list.split(',')).filter(Boolean);
  if (wanted.includes('all')) return known;
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown)
    throw new StartRefused(`--event-groups-off knows all, ${known.join(', ')}, not “${unknown}”.`);
  return wanted;
}
