import type { Candidate, CandidateSummary } from './candidate.ts';

/** A candidate as a list shows it. */
export function summarize(candidate: Candidate): CandidateSummary {
  return {
    candidateId: candidate.candidateId,
    name: candidate.name,
    email: candidate.email,
    headline: candidate.headline,
    stage: candidate.stage?.name ?? null,
    hiredAt: candidate.archive?.isHire ? candidate.archive.archivedAt : null,
  };
}
