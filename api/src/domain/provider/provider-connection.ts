import type { Refusal } from '../base/failure.ts';
import type { CandidateFile, OpenedFile } from '../candidate/candidate-file.ts';
import type {
  Candidate,
  CandidateSummary,
  SourceFieldGroup,
  Stage,
} from '../candidate/candidate.ts';
import type { Standing } from '../candidate/standing.ts';
import type { ProviderEventType } from './provider-event.ts';

/** The provider does not accept who we are, or what we ask for. */
export type CredentialsRefusal = Refusal<
  | 'GRANT_REVOKED'
  | 'CLIENT_REJECTED'
  | 'WRONG_ENVIRONMENT'
  | 'PERMISSION_MISSING'
  | 'API_KEY_REJECTED'
>;

/** A candidacy that the provider lists as hired, or as in a stage. */
export interface ListedCandidacy {
  readonly candidateId: string;
  /** When it was hired or came into the stage, by the provider's clock; null when it does not say. */
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
  hiredSince(since: Date, until?: Date): Promise<readonly ListedCandidacy[] | CredentialsRefusal>;
  /** The candidacies that are in a stage and came into it since a moment, and until another if given. */
  enteredSince(
    stageId: string,
    since: Date,
    until?: Date,
  ): Promise<readonly ListedCandidacy[] | CredentialsRefusal>;
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
