import type { Refusal } from '../base/failure.ts';
import type { CandidateUnreadable } from './provider-connection.ts';

/** Whether a refusal is about one candidate; any other one is about the whole connection. */
export function isUnreadable(refusal: Refusal): refusal is CandidateUnreadable {
  return refusal.code === 'CANDIDATE_NOT_FOUND' || refusal.code === 'CANDIDATE_CONFIDENTIAL';
}
