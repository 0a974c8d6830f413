import type { z } from 'zod';

import { isRefusal, Outage } from '../domain/base/failure.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';
import { readList } from './envelope.ts';
import { aboutCredentials } from './lever-refusal.ts';
import type { ReadingParts } from './reads.ts';

/** Far more than any time without access brings; a list that were cut there would lose the rest. */
const MOST = 10_000;

/** The candidacies that fit, confidential ones too where the connection may see them. */
export async function listCandidacies<Row extends { readonly id: string }>(
  { client }: ReadingParts,
  query: readonly (readonly [string, string])[],
  row: z.ZodType<Row>,
): Promise<readonly Row[] | CredentialsRefusal> {
  const list = (confidentiality: 'all' | 'non-confidential') =>
    readList(
      client,
      {
        path: '/opportunities',
        query: [...query, ['confidentiality', confidentiality], ['include', 'id']],
        asked: 'candidates',
      },
      row,
      MOST,
    );
  const everyone = await list('all');
  // Without access to confidential candidates Lever refuses the whole list.
  const found =
    isRefusal(everyone) && everyone.code === 'PERMISSION_MISSING'
      ? await list('non-confidential')
      : everyone;
  // A stage or a reason that Lever no longer has: no one is there.
  if (isRefusal(found) && found.code === 'LEVER_NOT_FOUND') return [];
  if (isRefusal(found)) return aboutCredentials(found);
  if (found.length >= MOST) {
    throw new Outage(`Lever lists ${MOST} or more candidates, too many to compare.`, {
      code: 'PROVIDER_ANSWER_UNUSABLE',
      retryable: false,
    });
  }
  return found;
}
