import { isRefusal, refuse, Refused, type Refusal } from '../base/failure.ts';
import type { ProviderConnection } from '../provider/provider-connection.ts';
import type { Candidate } from '../candidate/candidate.ts';

/**
 * A candidate with everything that can be mapped, for somebody who looks at what rules give. Throws Refused when the
 * provider does not accept the connection.
 */
export async function readSample(
  connection: ProviderConnection,
  candidateId: string,
): Promise<Candidate | Refusal<'CANDIDATE_NOT_FOUND'>> {
  const candidate = await connection.readCandidate(candidateId, { withForms: true });
  if (!isRefusal(candidate)) return candidate;
  if (candidate.code === 'CANDIDATE_NOT_FOUND' || candidate.code === 'CANDIDATE_CONFIDENTIAL') {
    return refuse('CANDIDATE_NOT_FOUND', candidate.message);
  }
  throw new Refused(candidate);
}
