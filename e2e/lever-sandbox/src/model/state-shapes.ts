import { origins } from './lever.ts';
import {
  applicationShape,
  archiveReasonShape,
  contactShape,
  fileShape,
  formShape,
  formTemplateShape,
  offerShape,
  opportunityShape,
  postingShape,
  requisitionFieldShape,
  requisitionShape,
  resumeShape,
  stageShape,
  userShape,
} from './lever-shapes.ts';
import {
  document,
  flag,
  listOf,
  milliseconds,
  nullable,
  number,
  oneOf,
  optional,
  text,
  uuid,
  type Shape,
} from './shape.ts';
import { expandWithoutScopeWays } from './sandbox-state.ts';
import { deliveryTroubleKinds, faultKinds } from './trouble.ts';
import { deliveryKinds, deliveryStatuses, webhookEvents } from './webhook.ts';

export const candidacyShape: Shape = document({
  opportunity: opportunityShape,
  application: nullable(applicationShape),
  offers: listOf(offerShape),
  referrals: listOf(formShape),
  forms: listOf(formShape),
  resumes: listOf(resumeShape),
  files: listOf(fileShape),
});

/** A row of each table. */
export const rowShapes = {
  candidacies: candidacyShape,
  contacts: contactShape,
  postings: postingShape,
  requisitions: requisitionShape,
  users: userShape,
  stages: stageShape,
  archiveReasons: archiveReasonShape,
} as const;

const grantShape = document({
  id: text,
  clientId: text,
  scopes: listOf(text),
  audience: text,
  createdAt: milliseconds,
  lastUsedAt: milliseconds,
  revokedAt: nullable(milliseconds),
  refreshToken: nullable(text),
  usedRefreshTokens: listOf(text),
});

const deliveryShape = document({
  id: text,
  kind: oneOf(deliveryKinds),
  webhookId: text,
  url: text,
  event: text,
  opportunityId: nullable(text),
  body: text,
  status: oneOf(deliveryStatuses),
  createdAt: milliseconds,
  dueAtWall: milliseconds,
  attempts: listOf(
    document({
      at: milliseconds,
      durationMs: number,
      status: nullable(number),
      error: nullable(text),
      answer: text,
    }),
  ),
});

/** Everything in a state that is not a table or decided by the seed alone. */
export const restMembers: Readonly<Record<string, Shape>> = {
  seed: text,
  candidateCount: number,
  accountId: uuid,
  superAdminId: uuid,
  clockOffsetMs: number,
  apiKeyScopes: listOf(text),
  codes: listOf(
    document({
      code: text,
      clientId: text,
      redirectUri: text,
      scopes: listOf(text),
      audience: text,
      expiresAt: milliseconds,
      usedForGrant: nullable(text),
    }),
  ),
  grants: listOf(grantShape),
  accessTokens: listOf(document({ token: text, grantId: text, expiresAt: milliseconds })),
  tokensOfOtherEnvironment: flag,
  webhooks: listOf(
    document({
      id: text,
      url: text,
      event: oneOf(webhookEvents),
      origins: nullable(listOf(oneOf(origins))),
      signatureToken: text,
      ownerKey: text,
      createdAt: milliseconds,
      updatedAt: milliseconds,
    }),
  ),
  deliveries: listOf(deliveryShape),
  eventGroupsOff: listOf(text),
  faults: listOf(
    document({
      kind: oneOf(faultKinds),
      remaining: number,
      pathPrefix: text,
      method: nullable(text),
      delayMs: number,
    }),
  ),
  deliveryTroubles: listOf(
    document({
      kind: oneOf(deliveryTroubleKinds),
      remaining: number,
      event: nullable(text),
      delayMs: number,
    }),
  ),
  latencyMs: number,
  rate: document({ perSecond: number, burst: number }),
  // Files that were written before there were choices have none.
  choices: optional(
    document({ rememberConsent: flag, expandWithoutScope: oneOf(expandWithoutScopeWays) }),
  ),
  signingsDue: listOf(document({ opportunityId: text, offerId: text, dueAt: milliseconds })),
};

/** What the seed alone decides and no action changes. */
export const seedOnlyMembers: Readonly<Record<string, Shape>> = {
  requisitionFields: listOf(requisitionFieldShape),
  formTemplates: listOf(formTemplateShape),
};
