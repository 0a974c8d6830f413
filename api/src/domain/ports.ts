import type { EntityManager } from '@mikro-orm/core';

import type { CandidateFile, OpenedFile } from './candidate/candidate-file.ts';
import type {
  Candidate,
  CandidateSummary,
  SourceField,
  SourceFieldGroup,
  Stage,
} from './candidate/candidate.ts';
import type { Standing } from './candidate/standing.ts';
import type { Refusal } from './failure.ts';
import type { ProviderEventType } from './integration/provider-event.ts';
import type { ExpressionAnswer, ExpressionQuestion } from './mapping/answers.ts';

/** What the rules need from outside. Every method may throw `Outage`; anything else thrown is a bug. */

/** The time. Tests pass one that stands still. */
export interface Clock {
  now(): Date;
}

/** Seals secrets with AES-256-GCM under a key that is not in the database; the key's id travels with them. */
export interface SecretBox {
  seal(secret: string): string;
  /** Throws when the key is unknown or the text was changed. */
  open(sealed: string): string;
}

/** What a connection signs its calls with. */
export type Credentials =
  | {
      readonly method: 'LEVER_CONNECT';
      readonly accessToken: string;
      readonly refreshToken: string | null;
      readonly expiresAt: Date;
      /** As granted, which may be fewer than were asked for. */
      readonly scopes: readonly string[];
    }
  | { readonly method: 'API_KEY'; readonly apiKey: string };

/** The stored credentials of connections, decrypted. */
export interface CredentialStore {
  /** In `em`'s transaction; replaces what was there. */
  write(
    em: EntityManager,
    input: { organizationId: string; integrationId: string; credentials: Credentials },
  ): Promise<void>;
  /** In `em`'s transaction. */
  remove(em: EntityManager, integrationId: string): Promise<void>;
  /** Null when the integration is not connected. */
  read(integrationId: string): Promise<Credentials | null>;
  /**
   * Runs `renew` with what is stored now, under a lock that holds across processes, and stores what it
   * returns. When it returns null or throws, nothing is stored. Returns what is stored afterwards.
   */
  renew(
    integrationId: string,
    renew: (current: Credentials) => Promise<Credentials | null>,
  ): Promise<Credentials | null>;
}

/** The provider, before there is a connection. */
export interface Provider {
  /** The page on which an administrator grants access. */
  authorizationUrl(state: string): string;
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
  /** The event that the provider's own name stands for, e.g. candidateHired. Null when unknown. */
  eventType(eventName: string): ProviderEventType | null;
  eventName(type: ProviderEventType): string;
}

/** What somebody waits for is live. */
export type Priority = 'live' | 'background';

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

/** A bucket of calls for each connection, shared by all processes: it fills evenly, up to `burst`. */
export interface CallBudget {
  /**
   * Takes `count` calls out of it, in advance if need be. Gives for each how long it has to wait from now, in
   * milliseconds, in ascending order. `keepFree`: so many are left in the bucket for others who may come.
   */
  reserve(
    integrationId: string,
    input: { count: number; perSecond: number; burst: number; keepFree: number },
  ): Promise<readonly number[]>;
  /** The provider says that it has had too many: nothing may begin for `waitMs`, and then no burst. */
  drain(
    integrationId: string,
    input: { perSecond: number; burst: number; waitMs: number },
  ): Promise<void>;
}

/** Slow-changing answers of the provider, shared by all processes. They may be lost at any time. */
export interface AnswerMemory {
  /** What was answered to `request` at `notBefore` or later; undefined when nothing was. */
  recall(integrationId: string, request: string, notBefore: Date): Promise<unknown>;
  /** `body` is JSON. */
  keep(
    integrationId: string,
    request: string,
    answer: { readonly body: unknown; readonly readAt: Date },
  ): Promise<void>;
}

export type ExchangeRefusal = Refusal<
  'OAUTH_DENIED' | 'OAUTH_CODE_USED' | 'OAUTH_WRONG_ENVIRONMENT' | 'OAUTH_FAILED'
>;
/** The provider does not accept who we are, or what we ask for. */
export type CredentialsRefusal = Refusal<
  | 'GRANT_REVOKED'
  | 'CLIENT_REJECTED'
  | 'WRONG_ENVIRONMENT'
  | 'PERMISSION_MISSING'
  | 'API_KEY_REJECTED'
>;

/** A candidacy that the provider lists as hired. */
export interface ListedHire {
  readonly candidateId: string;
  /** By the provider's clock; null when it does not say. */
  readonly happenedAt: Date | null;
}

/**
 * One connection's access to the provider. When the provider refuses the credentials, methods return
 * CredentialsRefusal; when it cannot be reached or fails they throw Outage.
 */
export interface ProviderConnection {
  /** `withForms`: its profile forms too, for one call more. */
  readCandidate(
    candidateId: string,
    options?: { readonly withForms?: boolean },
  ): Promise<Candidate | CandidateUnreadable | CredentialsRefusal>;
  /** Where the candidacy stands now and nothing else: one call. */
  readStanding(candidateId: string): Promise<Standing | CandidateUnreadable | CredentialsRefusal>;
  /** The candidate's résumés and other files, without their bytes. */
  readFiles(
    candidateId: string,
  ): Promise<readonly CandidateFile[] | CandidateUnreadable | CredentialsRefusal>;
  /** One file's bytes, as they come from the provider. */
  openFile(
    candidateId: string,
    file: Pick<CandidateFile, 'kind' | 'fileId'>,
  ): Promise<OpenedFile | FileUnreadable | CredentialsRefusal>;
  /** Up to 20 candidates by email address or name, newest first. By name only the newest 1,000 are looked at. */
  findCandidates(search: string): Promise<readonly CandidateSummary[] | CredentialsRefusal>;
  stages(): Promise<readonly Stage[] | CredentialsRefusal>;
  /** Makes real calls for what imports always need and for `needs`; a call that is refused is a failed check. */
  check(needs: ConnectionNeeds): Promise<readonly ConnectionCheck[]>;
  /** Asks the provider for new tokens, which keeps an idle grant alive. Nothing to do for an API key. */
  keepAlive(): Promise<CredentialsRefusal | null>;
  /** The candidacies that were marked as hired since a moment, and until another if given; newest first. */
  hiredSince(since: Date, until?: Date): Promise<readonly ListedHire[] | CredentialsRefusal>;
  /** What is registered through this connection, in no particular order. */
  webhooks(): Promise<readonly ProviderWebhook[] | CredentialsRefusal>;
  createWebhook(input: {
    event: ProviderEventType;
    url: string;
  }): Promise<CreatedWebhook | CredentialsRefusal>;
  /** Fine when it is already gone. */
  deleteWebhook(webhookId: string): Promise<CredentialsRefusal | null>;
}

export type CandidateUnreadable = Refusal<'CANDIDATE_NOT_FOUND' | 'CANDIDATE_CONFIDENTIAL'>;
/** The file is gone, or the provider could not process it. */
export type FileUnreadable = Refusal<'FILE_NOT_FOUND' | 'FILE_BROKEN'>;

/** What is in use of a connection, besides what every import needs. */
export interface ConnectionNeeds {
  /** What the mapping takes from: first somewhere, or only where other fields are empty. */
  readonly groups: ReadonlyMap<SourceFieldGroup, 'first' | 'fallback'>;
  /** A listener waits for a stage. */
  readonly stages: boolean;
  /** Something listens, for which webhooks are registered. */
  readonly webhooks: boolean;
}

export interface ConnectionCheck {
  /** What was checked, e.g. "Read stages". */
  readonly label: string;
  readonly passed: boolean;
  /** Why it failed: permanent, in docs/error-codes.md. Null when it passed. */
  readonly code: string | null;
  /** What was seen, or what failed and what to do. */
  readonly detail: string;
  /** The provider could not be reached or failed, which may pass on its own. */
  readonly unreached?: boolean;
}

export interface ProviderWebhook {
  /** The provider's id. */
  readonly webhookId: string;
  /** Null when it is none that we know. */
  readonly event: ProviderEventType | null;
  readonly url: string;
}

export interface CreatedWebhook {
  /** The provider's id. */
  readonly webhookId: string;
  /** Signs its deliveries; given once. */
  readonly signatureToken: string;
}

/** Queues work in the caller's transaction, on `em`'s connection. No connection keeps the others' work waiting. */
export interface JobQueue {
  /** Imports what was missed since a moment, for what listens now. */
  catchUp(
    em: EntityManager,
    job: { organizationId: string; integrationId: string; since: Date },
  ): Promise<void>;
  /** Compares the hires at the provider with ours, behind live imports. A connection has one such job. */
  compareHires(
    em: EntityManager,
    job: { organizationId: string; integrationId: string },
  ): Promise<void>;
  /** `priority`: live imports go first. `runAt`: not before; at once without it. An import has one such job. */
  retryImport(
    em: EntityManager,
    job: {
      organizationId: string;
      integrationId: string;
      importId: string;
      claim: string;
      priority: Priority;
      runAt?: Date;
    },
  ): Promise<void>;
  /** Lets imports that wait for the provider go on now; those that were not tried since `triedBefore`. */
  resumeImports(
    em: EntityManager,
    job: { integrationId: string; triedBefore: Date; now: Date },
  ): Promise<void>;
}

/** Understands a provider's webhook requests. Never throws, whatever the bytes. */
export interface WebhookReader {
  /** Null when the body is not a JSON object. */
  read(body: Uint8Array): SignedMessage | null;
}

export interface SignedMessage extends WebhookMessage {
  /** When the provider says that it happened; covered by the signature. Null when it does not say. */
  readonly triggeredAtMs: number | null;
  /** Whether it was signed with this token. Takes the same time for every wrong signature. */
  isSigned(signatureToken: string): boolean;
}

export interface WebhookMessage {
  /** As the provider named it; empty when it did not. */
  readonly eventName: string;
  /** Null when the name is not one that we know. */
  readonly event: ProviderEventType | null;
  /** The provider's own check that we answer: it carries no data. */
  readonly isCheck: boolean;
  readonly candidateId: string | null;
  /** The stage moved to, for a stage change. */
  readonly stageId: string | null;
  /** The same for every repetition of one delivery, and for all that one signature can be put on. */
  readonly dedupeKey: string;
}

/** The webhooks that we registered, by the key in their address. Not scoped: a request says who it is by its key. */
export interface WebhookDirectory {
  /** Null when no webhook has this key. What was found may be a minute old, unless `fresh`. */
  find(pathKey: string, options?: { fresh: boolean }): Promise<RegisteredWebhook | null>;
  /** Which of the keys any organization of this installation has a webhook for; not which organization. */
  known(pathKeys: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface RegisteredWebhook {
  readonly webhookId: string;
  /** Decrypted. More than one for a while after a rotation. */
  readonly signatureTokens: readonly string[];
}

/** Why a request to one of our webhooks was not kept. */
export type WebhookRefusalReason = 'SIGNATURE' | 'TOO_OLD' | 'FROM_THE_FUTURE' | 'FORM';

/** Counts what is refused, by webhook and hour. */
export interface RefusalCounter {
  /** Does not wait and never fails: what is counted was refused anyway. */
  count(refused: { webhookId: string; reason: WebhookRefusalReason; at: Date }): void;
}

/** Keeps deliveries, many requests in one round trip, each with its job in the same transaction. */
export interface DeliveryIntake {
  /** Resolves after the commit. `unknown`: the webhook has been removed meanwhile. */
  keep(delivery: ArrivedDelivery): Promise<'kept' | 'duplicate' | 'unknown'>;
}

export interface ArrivedDelivery extends WebhookMessage {
  readonly webhookId: string;
  /** The request's body, byte by byte. */
  readonly body: Uint8Array;
  readonly receivedAt: Date;
  /** QUEUED gets a job; the others are ends. */
  readonly outcome: 'QUEUED' | 'CHECK' | 'IGNORED';
  /** The outcome in words. */
  readonly detail: string;
  /** It is one of very many from its webhook, and waits behind what others want. */
  readonly isExcess: boolean;
}

/** What can be watched. */
export type Announcement =
  | { readonly topic: 'import'; readonly organizationId: string; readonly id: string }
  | { readonly topic: 'integration'; readonly organizationId: string; readonly id: string };

/** Tells every process that something changed. */
export interface ProgressFeed {
  /** Inside `em`'s transaction: told when it commits, never when it does not. */
  announce(em: EntityManager, announcement: Announcement): Promise<void>;
}

/** Lets transactions decide one after the other what two of them must not decide at once. */
export interface TransactionLocks {
  /** Waits until no other transaction holds any of these names, and holds them until `em`'s transaction ends. */
  hold(em: EntityManager, names: readonly string[]): Promise<void>;
}

/** Evaluates JSONata within limits of time and memory, each expression apart from everything else. */
export interface ExpressionEngine {
  /** What is wrong with the text of an expression; null when it can be evaluated. */
  check(expression: string): ExpressionProblem | null;
  /** A limit that is hit, like every other failure of the expression, is an answer with a problem. */
  evaluate(question: ExpressionQuestion, organizationId: string): Promise<ExpressionAnswer>;
}

export interface ExpressionProblem {
  readonly message: string;
  /** Where in the text, counted from 0. Null when that cannot be told. */
  readonly position: number | null;
}
