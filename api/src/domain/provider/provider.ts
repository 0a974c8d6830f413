import type { Refusal } from '../base/failure.ts';
import type { SourceField } from '../candidate/candidate.ts';
import type { AboutProvider } from './about-provider.ts';
import type { Credentials } from '../ports/credential-store.ts';
import type { Priority } from '../ports/job-queue.ts';
import type { CredentialsRefusal, ProviderConnection } from './provider-connection.ts';
import type { WebhookReader } from './webhook-reader.ts';

/** The provider, before there is a connection. */
export interface Provider {
  readonly about: AboutProvider;
  /** Understands what its webhooks send. */
  readonly webhookReader: WebhookReader;
  /** The page on which an administrator grants access. Null when access is not granted by OAuth. */
  authorizationUrl(state: string): string | null;
  /**
   * Trades the code in the callback's address for credentials. `callbackUrl` is the whole address that the
   * browser was sent back to.
   */
  exchangeCode(callbackUrl: URL, expectedState: string): Promise<Credentials | ExchangeRefusal>;
  /** Access through a stored connection. */
  connection(integrationId: string, options?: ConnectionOptions): ProviderConnection;
  /** Whether these credentials work at all: one cheap call. Null when they do. */
  tryCredentials(credentials: Credentials): Promise<CredentialsRefusal | null>;
  /** Every default source field, in the order in which people see them. */
  readonly defaultSourceFields: readonly SourceField[];
}

export type ExchangeRefusal = Refusal<
  'OAUTH_DENIED' | 'OAUTH_CODE_USED' | 'OAUTH_WRONG_ENVIRONMENT' | 'OAUTH_FAILED'
>;

/** Live imports go first, then what somebody looks at, then the rest. */
export type CallPriority = Priority | 'screen';

/** How the calls of one user of a connection are treated. */
export interface ConnectionOptions {
  /** While calls wait for the provider's rate limit, live ones go first. `live` unless told. */
  readonly priority?: CallPriority;
  /**
   * Told of every request that is sent, those tried again included. What comes from memory is none, and
   * neither is the renewal of access.
   */
  readonly onCall?: () => void;
}
