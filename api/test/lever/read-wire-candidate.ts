import type { Candidate } from '../../src/domain/candidate/candidate.ts';
import { isRefusal } from '../../src/domain/base/failure.ts';
import { createMemory } from '../../src/lever/memory.ts';
import { readCandidate } from '../../src/lever/read-candidate.ts';
import type { ReadingParts } from '../../src/lever/reads.ts';
import { MemoryAnswers } from './memory-answers.ts';
import { MAYA, wireClient } from './wire-client.ts';

export const OPPORTUNITY_PATH = `/opportunities/${MAYA}`;
export const OFFERS_PATH = `${OPPORTUNITY_PATH}/offers`;

/** A client for Maya's account with nothing remembered yet; `calls` lists what it is asked. */
export function newReading(bodies: Record<string, unknown> = {}) {
  const { client, calls } = wireClient(bodies);
  const clock = { now: () => new Date('2026-09-21T12:00:00Z') };
  const answers = new MemoryAnswers();
  const memory = createMemory({ clock, answers, integrationId: 'integration' });
  const reading: ReadingParts = { client, memory };
  return { reading, calls };
}

/** Maya as she is read when these answers take the place of the usual ones. */
export async function readMaya(bodies: Record<string, unknown> = {}) {
  const { reading, calls } = newReading(bodies);
  const candidate = await readCandidate(reading, MAYA);
  if (isRefusal(candidate)) throw new Error(candidate.message);
  return { candidate, calls, value: valuesOf(candidate) };
}

function valuesOf(candidate: Candidate) {
  const values = new Map(candidate.fields.map((field) => [field.key, field.value]));
  return (key: string) => values.get(key);
}
