import { origins } from './lever.ts';
import {
  anything,
  document,
  flag,
  listOf,
  mapOf,
  milliseconds,
  nullable,
  number,
  oneOf,
  optional,
  text,
  uuid,
  type Shape,
} from './shape.ts';

/** The shapes of Lever's documents with their references unexpanded, for checking answers and files. */

const confidentiality = oneOf(['confidential', 'non-confidential']);
const phone = document({ type: optional(nullable(text)), value: text });
const archived = nullable(document({ reason: nullable(uuid), archivedAt: milliseconds }));
const file = {
  name: text,
  ext: text,
  downloadUrl: text,
  uploadedAt: milliseconds,
  status: oneOf(['processing', 'processed', 'unsupported', 'error']),
  // Lever's own samples have numbers as text here.
  size: (value: unknown, place: string) =>
    typeof value === 'string' ? null : number(value, place),
};

export const userShape: Shape = document({
  id: uuid,
  name: text,
  username: text,
  email: text,
  accessRole: text,
  photo: nullable(text),
  createdAt: milliseconds,
  deactivatedAt: nullable(milliseconds),
  externalDirectoryId: nullable(text),
  linkedContactIds: nullable(listOf(uuid)),
  jobTitle: nullable(text),
  managerId: nullable(uuid),
});

export const stageShape: Shape = document({ id: text, text });

export const archiveReasonShape: Shape = document({
  id: uuid,
  text,
  status: oneOf(['active', 'inactive']),
  type: oneOf(['hired', 'non-hired']),
});

export const contactShape: Shape = document({
  id: uuid,
  name: text,
  headline: text,
  isAnonymized: flag,
  location: document({ name: text }),
  emails: listOf(text),
  phones: listOf(phone),
});

export const opportunityShape: Shape = document({
  id: uuid,
  name: text,
  headline: text,
  contact: uuid,
  stage: text,
  stageChanges: listOf(
    document({
      toStageId: text,
      toStageIndex: number,
      updatedAt: milliseconds,
      userId: nullable(uuid),
    }),
  ),
  confidentiality,
  location: text,
  phones: listOf(phone),
  emails: listOf(text),
  links: listOf(text),
  archived,
  tags: listOf(text),
  sources: listOf(text),
  origin: oneOf(origins),
  sourcedBy: nullable(uuid),
  owner: nullable(uuid),
  followers: listOf(uuid),
  applications: listOf(uuid),
  createdAt: milliseconds,
  updatedAt: nullable(milliseconds),
  lastInteractionAt: nullable(milliseconds),
  lastAdvancedAt: nullable(milliseconds),
  snoozedUntil: nullable(milliseconds),
  isAnonymized: flag,
  dataProtection: nullable(anything),
  opportunityLocation: optional(text),
});

/** A referral, a profile form or a set of questions. */
export const formShape: Shape = document({
  id: uuid,
  type: text,
  text,
  instructions: text,
  baseTemplateId: uuid,
  fields: listOf(
    document({ type: text, text, description: text, required: flag, value: anything }),
  ),
  user: nullable(uuid),
  stage: nullable(text),
  createdAt: milliseconds,
  completedAt: nullable(milliseconds),
});

export const applicationShape: Shape = document({
  id: uuid,
  type: oneOf(['referral', 'user', 'posting']),
  candidateId: uuid,
  opportunityId: uuid,
  posting: nullable(uuid),
  postingHiringManager: nullable(uuid),
  postingOwner: nullable(uuid),
  name: nullable(text),
  company: nullable(text),
  phone: nullable(phone),
  email: nullable(text),
  links: nullable(listOf(text)),
  comments: nullable(text),
  user: nullable(uuid),
  customQuestions: nullable(listOf(formShape)),
  createdAt: milliseconds,
  archived,
  requisitionForHire: nullable(
    document({ id: uuid, requisitionCode: text, hiringManagerOnHire: nullable(uuid) }),
  ),
});

const offerDocument = nullable(
  document({ fileName: text, uploadedAt: milliseconds, downloadUrl: text }),
);

/** Older offers lack posting, signatures and documents. */
export const offerShape: Shape = document({
  id: uuid,
  posting: optional(nullable(uuid)),
  createdAt: milliseconds,
  status: oneOf([
    ...['draft', 'approval-sent', 'approved', 'sent'],
    ...['sent-manually', 'opened', 'denied', 'signed'],
  ]),
  creator: uuid,
  fields: listOf(
    document({
      text,
      identifier: text,
      value: (value, place) =>
        value === null || typeof value === 'number' ? null : text(value, place),
    }),
  ),
  signatures: optional(
    nullable(
      mapOf(
        document({
          role: text,
          name: nullable(text),
          email: nullable(text),
          signed: optional(flag),
          signedAt: optional(nullable(milliseconds)),
        }),
      ),
    ),
  ),
  approvedAt: optional(nullable(milliseconds)),
  sentAt: optional(nullable(milliseconds)),
  sentDocument: optional(offerDocument),
  signedDocument: optional(offerDocument),
});

export const formTemplateShape: Shape = document({
  id: uuid,
  text,
  group: nullable(document({ id: uuid, name: text })),
  instructions: text,
  secretByDefault: flag,
  fields: listOf(document({ type: text, text })),
  createdAt: milliseconds,
  updatedAt: milliseconds,
});

export const resumeShape: Shape = document({
  id: uuid,
  createdAt: milliseconds,
  file: document(file),
  parsedData: optional(
    nullable(document({ positions: listOf(anything), schools: listOf(anything) })),
  ),
});

export const fileShape: Shape = document({ id: uuid, ...file });

export const postingShape: Shape = document({
  id: uuid,
  text,
  state: oneOf(['published', 'internal', 'closed', 'draft', 'pending', 'rejected']),
  distributionChannels: nullable(listOf(text)),
  user: uuid,
  owner: nullable(uuid),
  hiringManager: nullable(uuid),
  categories: document({
    commitment: nullable(text),
    department: nullable(text),
    level: nullable(text),
    location: nullable(text),
    team: nullable(text),
    allLocations: listOf(text),
  }),
  tags: listOf(text),
  content: document({ description: text, descriptionHtml: text, lists: listOf(anything) }),
  country: nullable(text),
  followers: listOf(uuid),
  requisitionCodes: listOf(text),
  confidentiality,
  createdAt: milliseconds,
  updatedAt: milliseconds,
  workplaceType: oneOf(['onsite', 'remote', 'hybrid', 'unspecified']),
});

export const requisitionShape: Shape = document({
  id: uuid,
  requisitionCode: text,
  name: text,
  backfill: flag,
  confidentiality,
  createdAt: milliseconds,
  updatedAt: milliseconds,
  closedAt: nullable(milliseconds),
  creator: nullable(uuid),
  owner: nullable(uuid),
  hiringManager: nullable(uuid),
  headcountHired: number,
  headcountTotal: (value, place) => (value === 'unlimited' ? null : number(value, place)),
  status: text,
  compensationBand: nullable(anything),
  employmentStatus: nullable(text),
  location: nullable(text),
  department: nullable(text),
  team: nullable(text),
  postings: listOf(uuid),
  offerIds: listOf(uuid),
  approval: document({ steps: listOf(anything) }),
  customFields: mapOf(anything),
});

export const requisitionFieldShape: Shape = document({
  id: text,
  text,
  type: oneOf(['number', 'text', 'date', 'object', 'dropdown']),
  isRequired: flag,
  subfields: optional(listOf(document({ id: text, text, type: text }))),
  options: optional(listOf(document({ id: text, text }))),
});
