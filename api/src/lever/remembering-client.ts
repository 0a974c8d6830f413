import { isRefusal } from '../domain/base/failure.ts';
import type { AnswerMemory } from '../domain/ports/answer-memory.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { LeverClient } from './lever-client.ts';

/** A client that first looks whether some process has the answer, and leaves what it reads for the others. */
export function createRememberingClient(
  client: LeverClient,
  parts: {
    readonly integrationId: string;
    readonly answers: AnswerMemory;
    readonly clock: Clock;
    /** How old an answer may be; 0 asks Lever in any case. */
    readonly freshMs: number;
  },
): LeverClient {
  const { integrationId, answers, clock, freshMs } = parts;
  return async (call) => {
    const request = JSON.stringify([call.path, call.query ?? []]);
    if (freshMs > 0) {
      const notBefore = new Date(clock.now().getTime() - freshMs);
      const body = await answers.recall(integrationId, request, notBefore);
      if (body !== undefined) return { body };
    }
    const readAt = clock.now();
    const answer = await client(call);
    if (!isRefusal(answer)) {
      await answers.keep(integrationId, request, { body: answer.body, readAt });
    }
    return answer;
  };
}
