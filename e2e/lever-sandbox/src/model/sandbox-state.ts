import type {
  Application,
  ArchiveReason,
  Contact,
  FormTemplate,
  Id,
  LeverFile,
  LeverForm,
  Ms,
  Offer,
  Opportunity,
  Resume,
  Stage,
  User,
} from './lever.ts';
import type { Posting, Requisition, RequisitionField } from './lever-job.ts';
import type { Grant, AuthorizationCode, IssuedAccessToken } from './grant.ts';
import type { DeliveryTrouble, Fault } from './trouble.ts';
import type { Table } from './table.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { Webhook } from './webhook.ts';

/** An opportunity with all that Lever keeps under it. */
export interface Candidacy {
  opportunity: Opportunity;
  application: Application | null;
  offers: Offer[];
  referrals: LeverForm[];
  forms: LeverForm[];
  resumes: Resume[];
  files: LeverFile[];
}

/** Where Lever is said to behave one way or another, or where only one way is practical, the sandbox can do either. */
export interface Choices {
  /** Skip the consent page when an earlier Accept covers all that is asked for, as Lever does without prompt=consent. */
  rememberConsent: boolean;
  /** What an expanded field gives to a caller without that field's own scope. */
  expandWithoutScope: ExpandWithoutScope;
}
export const expandWithoutScopeWays = ['object', 'id', 'refuse'] as const;
export type ExpandWithoutScope = (typeof expandWithoutScopeWays)[number];

/** Everything the sandbox knows, as plain data; changes make a new state that shares what stayed the same. */
export interface SandboxState {
  seed: string;
  candidateCount: number;
  accountId: Id;
  superAdminId: Id;
  clockOffsetMs: Ms;
  /** Newest first, the order of Lever's lists. */
  candidacies: Table<Candidacy>;
  contacts: Table<Contact>;
  postings: Table<Posting>;
  requisitions: Table<Requisition>;
  users: Table<User>;
  stages: Table<Stage>;
  archiveReasons: Table<ArchiveReason>;
  requisitionFields: readonly RequisitionField[];
  formTemplates: readonly FormTemplate[];
  /** What the API key may do. */
  apiKeyScopes: readonly string[];
  codes: readonly AuthorizationCode[];
  grants: readonly Grant[];
  accessTokens: readonly IssuedAccessToken[];
  /** Every OAuth token is answered as if it came from Lever's other environment. */
  tokensOfOtherEnvironment: boolean;
  webhooks: readonly Webhook[];
  deliveries: DeliveryLog;
  eventGroupsOff: readonly string[];
  faults: readonly Fault[];
  deliveryTroubles: readonly DeliveryTrouble[];
  latencyMs: Ms;
  rate: { perSecond: number; burst: number };
  choices: Choices;
  /** Signatures that will arrive when the sandbox's clock reaches them. */
  signingsDue: readonly { opportunityId: Id; offerId: Id; dueAt: Ms }[];
}
