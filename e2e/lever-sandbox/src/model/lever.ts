/**
 * The documents of Lever's Data API as they appear on the wire, references unexpanded.
 * Field names, nullability and key presence follow recorded answers where these differ from Lever's documentation.
 */

/** Lower-case UUID, except built-in stages (slugs) and requisition fields (snake_case). */
export type Id = string;
/** Milliseconds since the epoch, UTC. */
export type Ms = number;
export type Confidentiality = 'confidential' | 'non-confidential';
export const origins = [
  'applied',
  'sourced',
  'referred',
  'university',
  'internal',
  'agency',
] as const;
export type Origin = (typeof origins)[number];

export interface Phone {
  type: string | null;
  value: string;
}
export interface Archived {
  reason: Id | null;
  archivedAt: Ms;
}
export interface StageChange {
  toStageId: string;
  toStageIndex: number;
  updatedAt: Ms;
  userId: Id | null;
}

/** One candidacy of one person; `applications` has no entry or one. */
export interface Opportunity {
  id: Id;
  name: string;
  headline: string;
  contact: Id;
  stage: string;
  stageChanges: StageChange[];
  confidentiality: Confidentiality;
  location: string;
  phones: Phone[];
  emails: string[];
  links: string[];
  archived: Archived | null;
  tags: string[];
  sources: string[];
  origin: Origin;
  sourcedBy: Id | null;
  owner: Id | null;
  followers: Id[];
  applications: Id[];
  createdAt: Ms;
  updatedAt: Ms | null;
  lastInteractionAt: Ms | null;
  lastAdvancedAt: Ms | null;
  snoozedUntil: Ms | null;
  isAnonymized: boolean;
  dataProtection: null;
  /** Absent when there is no posting. */
  opportunityLocation?: string;
  deletedBy?: Id;
  deletedAt?: Ms;
}

export interface Contact {
  id: Id;
  name: string;
  headline: string;
  isAnonymized: boolean;
  location: { name: string };
  emails: string[];
  phones: Phone[];
  dataProtection?: { interviewIntelligence: { allowed: boolean; expiresAt: Ms | null } };
}

export interface Application {
  id: Id;
  type: 'referral' | 'user' | 'posting';
  /** Deprecated by Lever; equals opportunityId. */
  candidateId: Id;
  opportunityId: Id;
  posting: Id | null;
  postingHiringManager: Id | null;
  postingOwner: Id | null;
  name: string | null;
  company: string | null;
  phone: Phone | null;
  email: string | null;
  links: string[];
  comments: string | null;
  /** The referrer of a referral, who added the person for `user`, null for `posting`. */
  user: Id | null;
  customQuestions: LeverForm[];
  createdAt: Ms;
  archived: Archived | null;
  requisitionForHire: {
    id: Id;
    requisitionCode: string;
    hiringManagerOnHire: Id | null;
  } | null;
  ipAddress: string | null;
  referer: string | null;
  userAgent: string | null;
  acceptLanguage: string | null;
  timezone: string | null;
}

export interface Stage {
  id: string;
  text: string;
}
export interface ArchiveReason {
  id: Id;
  text: string;
  status: 'active' | 'inactive';
  type: 'hired' | 'non-hired';
}

export type OfferStatus =
  | 'draft'
  | 'approval-sent'
  | 'approved'
  | 'sent'
  | 'sent-manually'
  | 'opened'
  | 'denied'
  | 'signed';
export interface OfferField {
  text: string;
  identifier: string;
  value: string | number | null;
}
export interface OfferSignature {
  role: string;
  name: string | null;
  email: string | null;
  firstOpenedAt?: Ms | null;
  lastOpenedAt?: Ms | null;
  signedAt?: Ms | null;
  signed?: boolean;
}
export interface OfferDocument {
  fileName: string;
  uploadedAt: Ms;
  /** Kept as a path; the server's own address is put in front when it is shown. */
  downloadUrl: string;
}
/** Older offers lack posting, signatures and documents altogether. */
export interface Offer {
  id: Id;
  posting?: Id | null;
  createdAt: Ms;
  status: OfferStatus;
  creator: Id;
  fields: OfferField[];
  signatures?: Record<string, OfferSignature> | null;
  approved?: null;
  approvedAt: Ms | null;
  sentAt: Ms | null;
  sentDocument?: OfferDocument | null;
  signedDocument?: OfferDocument | null;
}

export type FormValue =
  | string
  | number
  | string[]
  | Record<string, unknown>
  | Record<string, unknown>[]
  | null;
export interface FormField {
  id: Id;
  type: string;
  text: string;
  description: string;
  required: boolean;
  prompt?: string;
  options?: { text: string; optionId?: Id }[];
  currency?: string;
  language?: string;
  value: FormValue;
}
/** A referral, a profile form, or a set of application questions. */
export interface LeverForm {
  id: Id;
  type: 'referral' | 'form' | 'posting';
  text: string;
  instructions: string;
  baseTemplateId: Id;
  fields: FormField[];
  user: Id | null;
  referrer?: Id | null;
  stage: string | null;
  createdAt: Ms;
  completedAt: Ms | null;
  deletedAt?: Ms | null;
  secret?: boolean;
}
export interface FormTemplate {
  id: Id;
  text: string;
  group: { id: Id; name: string } | null;
  instructions: string;
  secretByDefault: boolean;
  fields: Omit<FormField, 'value'>[];
  createdAt: Ms;
  updatedAt: Ms;
}

export interface User {
  id: Id;
  name: string;
  username: string;
  email: string;
  accessRole: string;
  photo: null;
  createdAt: Ms;
  deactivatedAt: Ms | null;
  externalDirectoryId: string | null;
  linkedContactIds: Id[] | null;
  jobTitle: string | null;
  managerId: Id | null;
}

export interface LeverFile {
  id: Id;
  downloadUrl: string;
  ext: string;
  name: string;
  uploadedAt: Ms;
  status: string;
  size: number;
}
export interface Resume {
  id: Id;
  createdAt: Ms;
  file: Omit<LeverFile, 'id'>;
  parsedData: {
    positions: { org: string; title: string; start: { year: number; month: number } }[];
    schools: { org: string; degree: string; field: string }[];
  };
}
