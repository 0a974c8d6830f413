import { z } from 'zod';

import type { Archive, Candidate } from '../domain/candidate/candidate.ts';
import type { Standing } from '../domain/candidate/standing.ts';
import { isRefusal, Outage, refuse } from '../domain/base/failure.ts';
import type {
  CandidateUnreadable,
  CredentialsRefusal,
} from '../domain/provider/provider-connection.ts';
import { dataOf, parseAnswer } from './envelope.ts';
import { candidateFields, emptyFields } from './fields/candidate-fields.ts';
import type { CandidateParts } from './fields/candidate-parts.ts';
import { allEmailsOf, emailsOf, nameOf } from './fields/contact-fields.ts';
import { isId, type LeverClient } from './lever-client.ts';
import { aboutCredentials } from './lever-refusal.ts';
import { readArchiveReasons, type ReadingParts } from './reads.ts';
import { readParts } from './read-parts.ts';
import { Opportunity } from './wire/opportunity.ts';

/**
 * Reads a candidate with everything around it. Offers and archive reasons must be readable: without them the
 * start date would be missing, or a rejection could pass for a hire, and no one would know why. Referrals,
 * profile forms, posting, requisition and the names of users are left empty when they are gone or not permitted; the
 * connection's check tells which of them are not.
 */
export async function readCandidate(
  reading: ReadingParts,
  candidateId: string,
  { withForms = false }: { readonly withForms?: boolean } = {},
): Promise<Candidate | CandidateUnreadable | CredentialsRefusal> {
  const opportunity = await readOpportunity(reading, candidateId);
  if (isRefusal(opportunity)) return opportunity;
  const isAnonymized = isWiped(opportunity);
  const [parts, archive] = await Promise.all([
    isAnonymized ? null : readParts(reading, opportunity, withForms),
    readArchive(reading, opportunity),
  ]);
  if (isRefusal(parts)) return parts;
  if (isRefusal(archive)) return archive;
  const fields = parts
    ? candidateFields({ ...parts, archiveReason: archive?.reason || null })
    : emptyFields();
  return candidateOf(opportunity, { parts, archive, ...fields });
}

function candidateOf(
  opportunity: Opportunity,
  rest: {
    parts: Omit<CandidateParts, 'archiveReason'> | null;
    archive: Archive | null;
    fields: Candidate['fields'];
    seenKeys: Candidate['seenKeys'];
  },
): Candidate {
  const { parts, archive, fields, seenKeys } = rest;
  const application = parts?.application ?? null;
  return {
    name: nameOf({ opportunity }),
    email: emailsOf({ opportunity })[0] ?? application?.email ?? null,
    emails: parts ? allEmailsOf(parts) : [],
    headline: opportunity.headline,
    ...standingOf(opportunity, archive),
    remark: parts?.noOfferBecause ?? null,
    fields,
    seenKeys,
  };
}

/** What is read with a candidate. */
export const EXPANDED = ['applications', 'stage', 'owner', 'contact'].map(
  (field) => ['expand', field] as const,
);

/** Only where a candidacy stands: one call, and what is remembered of the archive reasons. */
export async function readStanding(
  reading: ReadingParts,
  candidateId: string,
): Promise<Standing | CandidateUnreadable | CredentialsRefusal> {
  const opportunity = await readOpportunity(reading, candidateId);
  if (isRefusal(opportunity)) return opportunity;
  const archive = await readArchive(reading, opportunity);
  return isRefusal(archive) ? archive : standingOf(opportunity, archive);
}

function standingOf(opportunity: Opportunity, archive: Archive | null): Standing {
  const { stage } = opportunity;
  const entered = opportunity.stageChanges
    .filter(({ toStageId }) => toStageId === stage?.id)
    .map(({ updatedAt }) => updatedAt);
  return {
    candidateId: opportunity.id,
    contactId: opportunity.contact.id,
    stage: stage && { id: stage.id, name: stage.object?.text ?? stage.id },
    stageEnteredAt: entered.length > 0 ? new Date(Math.max(...entered)) : null,
    isAnonymized: isWiped(opportunity),
    archive,
  };
}

function isWiped({ isAnonymized, contact }: Opportunity): boolean {
  return isAnonymized || contact.object?.isAnonymized === true;
}

async function readOpportunity(
  { client }: ReadingParts,
  candidateId: string,
): Promise<Opportunity | CandidateUnreadable | CredentialsRefusal> {
  if (!isId(candidateId)) return notFound();
  const path = `/opportunities/${candidateId}`;
  const call = { path, query: EXPANDED, asked: 'candidates', answers: 'ONE' } as const;
  const answer = await client(call);
  if (!isRefusal(answer)) return thisOne(dataOf(answer.body), candidateId);
  if (answer.code === 'LEVER_NOT_FOUND') return notFound();
  return answer.code === 'PERMISSION_MISSING' ? confidentialOr(client) : answer;
}

function thisOne(data: unknown, candidateId: string): Opportunity {
  const { id } = parseAnswer(z.object({ id: z.string() }), data, 'the candidate');
  // Somebody else's data would be imported, so it is asked for again.
  if (id !== candidateId) throw new Outage('Lever answered with another candidate than asked for.');
  return parseAnswer(Opportunity, data, 'the candidate');
}

/**
 * Lever refuses a confidential candidate as it refuses all of them without permission. Who may list the others in the
 * same way may read candidates.
 */
async function confidentialOr(
  client: LeverClient,
): Promise<CandidateUnreadable | CredentialsRefusal> {
  const query = [...EXPANDED, ['include', 'id'], ['limit', '1']] as const;
  const listed = await client({
    path: '/opportunities',
    query,
    asked: 'candidates',
    answers: 'LIST',
  });
  if (isRefusal(listed)) return aboutCredentials(listed);
  return refuse(
    'CANDIDATE_CONFIDENTIAL',
    'This candidate is confidential, and Lever does not let this connection read confidential data. Reconnect with access to it, or add the employee manually.',
  );
}

export function notFound(): CandidateUnreadable {
  return refuse(
    'CANDIDATE_NOT_FOUND',
    'Lever no longer has this candidate: it was deleted or merged.',
  );
}

async function readArchive(
  reading: ReadingParts,
  { archived }: Opportunity,
): Promise<Archive | null | CredentialsRefusal> {
  if (!archived) return null;
  const archivedAt = new Date(archived.archivedAt);
  if (archived.reason === null) return { archivedAt, reason: '', isHire: false };
  const reasons = await readArchiveReasons(reading, archived.reason);
  if (isRefusal(reasons)) return aboutCredentials(reasons);
  const reason = reasons.find((known) => known.id === archived.reason);
  return { archivedAt, reason: reason?.text ?? '', isHire: reason?.type === 'hired' };
}
