import type { CallBudget } from '../../src/domain/ports/call-budget.ts';
import type { Credentials, CredentialStore } from '../../src/domain/ports/credential-store.ts';
import {
  createLeverProvider,
  type LeverProvider,
  type LeverProviderParts,
} from '../../src/lever/lever-provider.ts';
import type { LeverSandbox } from './lever-sandbox.ts';
import { API_KEY } from './lever-sandbox.ts';
import { MemoryAnswers } from './memory-answers.ts';

export const INTEGRATION = 'integration';

/** One integration's credentials in memory; renewals wait for each other, as they do in the database. */
export class MemoryCredentialStore implements CredentialStore {
  stored: Credentials | null = null;
  private line: Promise<unknown> = Promise.resolve();

  async write(_em: unknown, input: { credentials: Credentials }): Promise<void> {
    this.stored = input.credentials;
  }

  async remove(): Promise<void> {
    this.stored = null;
  }

  async read(): Promise<Credentials | null> {
    return this.stored;
  }

  renew(
    _integrationId: string,
    renew: (current: Credentials) => Promise<Credentials | null>,
  ): Promise<Credentials | null> {
    const turn = this.line.then(async () => {
      if (this.stored) this.stored = (await renew(this.stored)) ?? this.stored;
      return this.stored;
    });
    this.line = turn.catch(() => undefined);
    return turn;
  }
}

/** As much as anyone asks for. */
const ENDLESS: CallBudget = {
  reserve: async (_, { count }) => Array.from({ length: count }, () => 0),
  drain: async () => undefined,
};

/** A clock that tests move; otherwise the real one, by which the sandbox's tokens end. */
export class MovableClock {
  aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}

export interface Connected {
  readonly provider: LeverProvider;
  readonly store: MemoryCredentialStore;
  readonly answers: MemoryAnswers;
  readonly clock: MovableClock;
}

/** A process's provider; two that are given the same store and answers are as two processes on one database. */
export function newProvider(
  sandbox: LeverSandbox,
  {
    store = new MemoryCredentialStore(),
    answers = new MemoryAnswers(),
    ...others
  }: Partial<Pick<Connected, 'store' | 'answers'> & LeverProviderParts> = {},
): Connected {
  const clock = new MovableClock();
  const provider = createLeverProvider({
    config: sandbox.config,
    credentials: store,
    answers,
    clock,
    logger: { warn: () => undefined },
    timeLimits: { connectMs: 2000, headersMs: 2000, bodyMs: 2000 },
    budget: ENDLESS,
    ...others,
  });
  return { provider, store, answers, clock };
}

/** Connected by Lever Connect, through the consent page. */
export async function connectedByOauth(sandbox: LeverSandbox): Promise<Connected> {
  const connected = newProvider(sandbox);
  const callback = await sandbox.decide(connected.provider.authorizationUrl('state'), 'Accept');
  const granted = await connected.provider.exchangeCode(callback, 'state');
  if ('refused' in granted) throw new Error(granted.message);
  connected.store.stored = granted;
  return connected;
}

export function connectedByApiKey(sandbox: LeverSandbox): Connected {
  const connected = newProvider(sandbox);
  connected.store.stored = { method: 'API_KEY', apiKey: API_KEY };
  return connected;
}
