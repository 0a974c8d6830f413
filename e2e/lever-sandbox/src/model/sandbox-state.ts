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
import type { Delivery, Webhook } from './webhook.ts';

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
  /** Oldest first. */
  deliveries: readonly Delivery[];
  eventGroupsOff: readonly string[];
  faults: readonly Fault[];
  deliveryTroubles: readonly DeliveryTrouble[];
  latencyMs: Ms;
  rate: { perSecond: number; burst: number };
  /** Signatures that will arrive when the sandbox's clock reaches them. */
  signingsDue: readonly { opportunityId: Id; offerId: Id; dueAt: Ms }[];
}
