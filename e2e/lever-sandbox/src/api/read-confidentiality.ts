import type { Call } from '../http/route.ts';
import type { Confidentiality } from '../model/lever.ts';
import { seesConfidential } from '../oauth/caller.ts';
import { badRequest, forbidden, type Refusal } from '../state/refusal.ts';

/**
 * The `confidentiality` filter of a list call: non-confidential by default, and asking for more needs the grant.
 * Gives a test for rows.
 */
export function readConfidentiality(call: Call): ((value: Confidentiality) => boolean) | Refusal {
  const wanted = call.query.get('confidentiality') ?? 'non-confidential';
  if (wanted === 'non-confidential') return (value) => value === wanted;
  if (wanted !== 'confidential' && wanted !== 'all') {
    return badRequest('confidentiality must be non-confidential, confidential or all');
  }
  if (!seesConfidential(call.caller)) {
    return forbidden('Access to confidential data has not been granted');
  }
  return (value) => wanted === 'all' || value === wanted;
}

/** The refusal for a single confidential object that the caller may not see; null when it may. */
export function confidentialRefusal(
  call: Call,
  { confidentiality }: { confidentiality: Confidentiality },
): Refusal | null {
  if (confidentiality === 'non-confidential' || seesConfidential(call.caller)) return null;
  return forbidden('Access to confidential data has not been granted');
}
