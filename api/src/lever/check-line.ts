import type { z } from 'zod';

import { isRefusal, Outage } from '../domain/base/failure.ts';
import type { ConnectionCheck } from '../domain/provider/provider-connection.ts';
import { readPage } from './envelope.ts';
import type { LeverCall } from './lever-client.ts';
import { aboutCredentials } from './lever-refusal.ts';
import type { ReadingParts } from './reads.ts';

/** What was seen, in words, or why that is not enough. */
type Seen = string | { readonly code: string; readonly message: string };

/** One line of a check; an Outage makes it fail as one that may pass on its own. */
export async function checkLine(
  label: string,
  look: () => Promise<Seen>,
): Promise<ConnectionCheck> {
  try {
    const seen = await look();
    return typeof seen === 'string'
      ? { label, passed: true, code: null, detail: seen }
      : { label, passed: false, code: seen.code, detail: seen.message };
  } catch (error) {
    if (!(error instanceof Outage)) throw error;
    const detail = `${error.message} Try again in a few minutes.`;
    return { label, passed: false, code: error.code, detail, unreached: true };
  }
}

/** A line about one call for a list. */
export function checkCall<T>(
  { client }: Pick<ReadingParts, 'client'>,
  label: string,
  call: LeverCall,
  schema: z.ZodType<T>,
  seen: (found: readonly T[]) => Seen,
): Promise<ConnectionCheck> {
  return checkLine(label, async () => {
    const page = await readPage(client, call, schema);
    return isRefusal(page) ? aboutCredentials(page) : seen(page.items);
  });
}

export function permitted(): string {
  return 'Access granted.';
}

export function count(found: readonly unknown[], noun: string): string {
  return `${found.length} ${noun}${found.length === 1 ? '' : 's'}.`;
}
