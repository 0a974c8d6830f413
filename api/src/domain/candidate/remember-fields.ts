import { LockMode, type EntityManager } from '@mikro-orm/core';

import type { Clock } from '../ports/clock.ts';
import type { Candidate, CandidateField, SourceField } from './candidate.ts';
import { fieldNews, inKeyOrder } from './field-news.ts';
import { rememberReading } from './remember-reading.ts';
import { RememberedField } from './remembered-field.ts';

/**
 * Keeps what the catalogue of source fields knows by this candidate: the custom fields, and what was filled
 * with what. Returns the custom fields not known before. A field that was seen minutes ago and is as it was
 * is left alone, so that imports that run at once do not wait for each other.
 */
export async function rememberFields(
  ports: { em: EntityManager; clock: Clock },
  input: { organizationId: string; integrationId: string; candidate: Candidate },
): Promise<readonly SourceField[]> {
  // Apart from what the caller has changed and not saved.
  const em = ports.em.fork();
  const now = ports.clock.now();
  const fresh = await rememberCustomFields(em, { ...input, now });
  await rememberReading(em, { ...input, now });
  return fresh;
}

async function rememberCustomFields(
  em: EntityManager,
  input: { organizationId: string; integrationId: string; candidate: Candidate; now: Date },
): Promise<readonly SourceField[]> {
  const { integrationId, candidate, now } = input;
  const fields = new Map(
    candidate.fields.filter((field) => field.custom).map((field) => [field.key, field]),
  );
  const keys = inKeyOrder([...fields.keys(), ...candidate.seenKeys]);
  if (keys.length === 0) return [];
  const known = await em.find(RememberedField, { integrationId, key: { $in: keys } });
  const news = known.filter((one) => fieldNews(one, fields.get(one.key), now));
  if (news.length > 0) await update(em, { ...input, fields, keys: news.map((one) => one.key) });
  const knownKeys = new Set(known.map((field) => field.key));
  const unknown = keys.flatMap((key) => (knownKeys.has(key) ? [] : (fields.get(key) ?? [])));
  if (unknown.length > 0) await insert(em, { ...input, fields: unknown });
  return unknown;
}

/** Locks in the order of the keys: two candidates with the same fields take turns and never wait in a circle. */
async function update(
  em: EntityManager,
  input: {
    integrationId: string;
    fields: ReadonlyMap<string, CandidateField>;
    keys: readonly string[];
    now: Date;
  },
): Promise<void> {
  const { integrationId, fields, now } = input;
  await em.transactional(async (tx) => {
    const locked = await tx.find(
      RememberedField,
      { integrationId, key: { $in: inKeyOrder(input.keys) } },
      { orderBy: { key: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    for (const one of locked) {
      const changed = fieldNews(one, fields.get(one.key), now);
      if (changed) tx.assign(one, changed);
    }
  });
}

/** Another process that saw the field first at the same moment has said the same. */
async function insert(
  em: EntityManager,
  input: {
    organizationId: string;
    integrationId: string;
    fields: readonly CandidateField[];
    now: Date;
  },
): Promise<void> {
  await em.upsertMany(
    RememberedField,
    input.fields.map(({ key, label, group, type, description }) => ({
      integrationId: input.integrationId,
      organizationId: input.organizationId,
      key,
      label,
      group,
      type,
      description,
      firstSeenAt: input.now,
      lastSeenAt: input.now,
      previousLabel: null,
      relabeledAt: null,
    })),
    { onConflictFields: ['integrationId', 'key'], onConflictAction: 'ignore' },
  );
}
