import type { Logger } from 'pino';

import { isRefusal, Outage, refuse } from '../domain/base/failure.ts';
import type { AnswerMemory } from '../domain/ports/answer-memory.ts';
import type { CallBudget } from '../domain/ports/call-budget.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { Credentials, CredentialStore } from '../domain/ports/credential-store.ts';
import type {
  CredentialsRefusal,
  ProviderConnection,
} from '../domain/provider/provider-connection.ts';
import type { ConnectionOptions, ExchangeRefusal, Provider } from '../domain/provider/provider.ts';
import { aboutLever } from './about-lever.ts';
import { createStoredAccess, fixedAccess, type Access } from './access.ts';
import { checkConnection } from './check-connection.ts';
import { DEFAULT_SOURCE_FIELDS } from './default-source-fields.ts';
import { findCandidates } from './find-candidates.ts';
import { enteredSince } from './entered-since.ts';
import { hiredSince } from './hired-since.ts';
import { createBreaker, type Breaker } from './http/breaker.ts';
import { createAgents, type ProxyVariables } from './http/agents.ts';
import { TIME_LIMITS, type TimeLimits } from './http/time-limits.ts';
import { createTurns, unpaced, type Limit, type Turns } from './http/turns.ts';
import { createLeverClient } from './lever-client.ts';
import { originsOf, type LeverConfig } from './lever-config.ts';
import { createLeverOauth } from './lever-oauth.ts';
import { aboutCredentials } from './lever-refusal.ts';
import { LEVER_SCOPES } from './lever-scopes.ts';
import { createMemory, type Memory } from './memory.ts';
import { readCandidate, readStanding } from './read-candidate.ts';
import { openFile, readFiles } from './read-files.ts';
import { readStages } from './reads.ts';
import { leverWebhookReader } from './webhook-reader.ts';
import { createWebhook, deleteWebhook, listWebhooks } from './webhooks.ts';

export interface LeverProviderParts {
  readonly config: LeverConfig;
  readonly credentials: CredentialStore;
  readonly answers: AnswerMemory;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn'>;
  readonly timeLimits?: TimeLimits;
  /** The way out of this machine, where there is no direct one. */
  readonly proxy?: ProxyVariables;
  readonly budget: CallBudget;
  /** For each connection, in all processes together. */
  readonly limit?: Limit;
}

/**
 * Lever allows ten a second for each key or grant, and twenty after a rest. A hundredth less, since its clock
 * is not ours; four less at once, since calls that begin evenly arrive unevenly: up to 0.4 seconds late.
 */
const LEVER_LIMIT: Limit = { perSecond: 9.9, burst: 16, keptForLive: 10 };

/** What all who use one integration share in this process. */
interface Shared {
  readonly access: Access;
  readonly turns: Turns;
  readonly breaker: Breaker;
  readonly memory: Memory;
}

/** Lever grants access by OAuth too. */
export interface LeverProvider extends Provider {
  authorizationUrl(state: string): string;
}

/** Lever behind the provider port. */
export function createLeverProvider(parts: LeverProviderParts): LeverProvider {
  const { config, clock } = parts;
  const bounds = {
    origins: originsOf(config),
    limits: parts.timeLimits ?? TIME_LIMITS,
    agents: createAgents(parts.proxy),
  };
  const oauth = createLeverOauth({ config, clock, bounds });
  const client = (shared: Omit<Shared, 'memory'>, options: ConnectionOptions = {}) =>
    createLeverClient({ ...parts, ...options, ...shared, bounds });
  const sharedByAll = new Map<string, Shared>();
  const sharedBy = (integrationId: string): Shared => {
    const shared = sharedByAll.get(integrationId) ?? {
      access: createStoredAccess({ ...parts, oauth, integrationId }),
      breaker: createBreaker(clock),
      turns: createTurns(parts.budget, integrationId, parts.limit ?? LEVER_LIMIT),
      memory: createMemory({ ...parts, integrationId }),
    };
    sharedByAll.set(integrationId, shared);
    return shared;
  };

  const connect = (integrationId: string, options?: ConnectionOptions): ProviderConnection => {
    const shared = sharedBy(integrationId);
    const reading = { client: client(shared, options), memory: shared.memory };
    return {
      readCandidate: (candidateId, options) => readCandidate(reading, candidateId, options),
      readStanding: (candidateId) => readStanding(reading, candidateId),
      readFiles: (candidateId) => readFiles(reading.client, candidateId),
      openFile: (candidateId, file) => openFile(reading.client, candidateId, file),
      findCandidates: (search) => findCandidates(reading, search),
      async stages() {
        const stages = await readStages(reading);
        if (isRefusal(stages)) return aboutCredentials(stages);
        return stages.map(({ id, text }) => ({ id, name: text ?? id }));
      },
      check: (needs) => checkConnection(reading, shared.access, needs),
      async keepAlive() {
        const stored = await parts.credentials.read(integrationId);
        if (stored?.method !== 'OAUTH') return null;
        const renewed = await shared.access.renewed(stored);
        return isRefusal(renewed) ? renewed : null;
      },
      hiredSince: (since, until) => hiredSince(reading, since, until),
      enteredSince: (stageId, since, until) => enteredSince(reading, stageId, since, until),
      webhooks: () => listWebhooks(reading.client),
      createWebhook: (input) => createWebhook(reading.client, input),
      deleteWebhook: (webhookId) => deleteWebhook(reading.client, webhookId),
    };
  };

  const tryCredentials = async (credentials: Credentials): Promise<CredentialsRefusal | null> => {
    const query = [['limit', '1']] as const;
    const call = { path: '/users', query, asked: 'users', answers: 'LIST' } as const;
    const answer = await client({
      access: fixedAccess(credentials),
      turns: unpaced,
      breaker: createBreaker(clock),
    })(call);
    // Who may not read users was let in all the same; the connection's check tells what is missing.
    if (!isRefusal(answer) || answer.code === 'PERMISSION_MISSING') return null;
    return aboutCredentials(answer);
  };

  return {
    about: aboutLever(config),
    webhookReader: leverWebhookReader,
    authorizationUrl: (state) => oauth.authorizationUrl(state),
    async exchangeCode(callbackUrl, expectedState) {
      const granted = await oauth.exchangeCode(callbackUrl, expectedState);
      if (isRefusal(granted)) return granted;
      return (await unfit(granted, tryCredentials)) ?? granted;
    },
    connection: connect,
    tryCredentials,
    defaultSourceFields: DEFAULT_SOURCE_FIELDS,
  };
}

/** Why new credentials are of no use, found by a first call. Null when they are, or when Lever cannot say now. */
async function unfit(
  granted: Extract<Credentials, { method: 'OAUTH' }>,
  tryCredentials: (credentials: Credentials) => Promise<CredentialsRefusal | null>,
): Promise<ExchangeRefusal | null> {
  if (granted.scopes.every((scope) => scope === 'offline_access')) {
    return refuse(
      'OAUTH_FAILED',
      `Lever granted none of the ${LEVER_SCOPES.length} permissions: Sora requested the wrong audience. The person who runs Sora must check LEVER_ENVIRONMENT.`,
    );
  }
  try {
    const refused = await tryCredentials(granted);
    if (!refused) return null;
    return refused.code === 'WRONG_ENVIRONMENT'
      ? refuse('OAUTH_WRONG_ENVIRONMENT', refused.message)
      : refuse('OAUTH_FAILED', 'Lever granted access and then refused it. Start again.');
  } catch (error) {
    // The code is used up, and the grant is good as far as anyone knows: it is kept.
    if (error instanceof Outage) return null;
    throw error;
  }
}
