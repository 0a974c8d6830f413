import type { Ms } from './model/lever.ts';
import type { ExpandWithoutScope } from './model/sandbox-state.ts';
import type { OAuthClient } from './oauth/authorize-request.ts';

/** What is decided when the sandbox starts and stays as it is. */
export interface SandboxSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The same seed and count give the same people. */
  readonly seed: string;
  /** How many candidacies; the hand-written ones are always among them. */
  readonly candidates: number;
  readonly client: OAuthClient;
  readonly apiKey: string;
  readonly accessTokenSeconds: number;
  /** Skip the consent page when an earlier Accept covers all that is asked for, as Lever does without prompt=consent. */
  readonly rememberConsent: boolean;
  /** What an expanded field gives to a caller without that field's own scope; Lever does not say. */
  readonly expandWithoutScope: ExpandWithoutScope;
  /** State is loaded from here and saved here; null keeps it in memory only. */
  readonly dataFile: string | null;
  readonly retries: number;
  readonly retryBaseMs: Ms;
  readonly deliveryTimeoutMs: Ms;
  /** API calls per second and key; 0 switches the limit off. */
  readonly ratePerSecond: number;
  readonly rateBurst: number;
  readonly eventGroupsOff: readonly string[];
}

/** What `start` without flags uses. */
export const defaultSettings: SandboxSettings = {
  host: '127.0.0.1',
  port: 4400,
  seed: 'acme',
  candidates: 300,
  client: {
    name: 'Sora',
    clientId: 'sora-local',
    clientSecret: 'sora-local-secret',
    redirectUris: ['http://localhost:4000/oauth/lever/callback'],
  },
  apiKey: 'lever-sandbox-key',
  accessTokenSeconds: 3600,
  rememberConsent: false,
  expandWithoutScope: 'object',
  dataFile: null,
  retries: 5,
  retryBaseMs: 1000,
  deliveryTimeoutMs: 10_000,
  ratePerSecond: 10,
  rateBurst: 20,
  eventGroupsOff: [],
};
