import { z } from 'zod';

import { isRefusal, Outage } from '../domain/base/failure.ts';
import type { LeverCall, LeverClient } from './lever-client.ts';
import type { LeverRefusal } from './lever-refusal.ts';

/** The object that an answer is about, in whichever of the envelopes that Lever is known to use. */
export function dataOf(body: unknown): unknown {
  const data = property(body, 'data');
  return property(data, 'data') ?? data ?? body;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/**
 * What an answer must have, or a final Outage that says what it lacks: it will not be there at the next try
 * either.
 */
export function parseAnswer<T>(schema: z.ZodType<T>, data: unknown, asked: string): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const lacks = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the object itself'} (${issue.message})`,
  );
  throw new Outage(
    `Lever’s response for ${asked} is missing required data: ${lacks.join('; ')}. Tell the person who runs Sora.`,
    { code: 'PROVIDER_ANSWER_UNUSABLE', retryable: false },
  );
}

/** One object. */
export async function readOne<T>(
  client: LeverClient,
  call: LeverCall,
  schema: z.ZodType<T>,
): Promise<T | LeverRefusal> {
  const answer = await client({ ...call, answers: 'ONE' });
  return isRefusal(answer) ? answer : parseAnswer(schema, dataOf(answer.body), call.asked);
}

export interface Page<T> {
  readonly items: readonly T[];
  /** The token of the next page. Null at the end. */
  readonly next: string | null;
}

/** One page of a list. Entries that cannot be understood are left out. */
export async function readPage<T>(
  client: LeverClient,
  call: LeverCall,
  schema: z.ZodType<T>,
): Promise<Page<T> | LeverRefusal> {
  const answer = await client({ ...call, answers: 'LIST' });
  if (isRefusal(answer)) return answer;
  const data = dataOf(answer.body);
  // One of Lever's own examples shows a bare object where the list has one entry.
  const entries = Array.isArray(data)
    ? data
    : parseAnswer(z.array(z.unknown()), [data], call.asked);
  const items = entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  const next = property(answer.body, 'hasNext') === true ? property(answer.body, 'next') : null;
  return { items, next: typeof next === 'string' && next ? next : null };
}

/** A whole list, page by page, up to `most` entries; records that shift between pages come once. */
export async function readList<T extends { readonly id: string }>(
  client: LeverClient,
  call: LeverCall,
  schema: z.ZodType<T>,
  most = 1000,
): Promise<readonly T[] | LeverRefusal> {
  const found = new Map<string, T>();
  let offset: string | null = null;
  do {
    const query: LeverCall['query'] = [
      ...(call.query ?? []),
      ['limit', '100'],
      ...(offset === null ? [] : [['offset', offset] as const]),
    ];
    const page: Page<T> | LeverRefusal = await readPage(client, { ...call, query }, schema);
    if (isRefusal(page)) return page;
    for (const item of page.items) if (!found.has(item.id)) found.set(item.id, item);
    // A list that repeats its own place would never end.
    offset = page.next === offset ? null : page.next;
  } while (offset !== null && found.size < most);
  return [...found.values()];
}
