import type { AnswerMemory } from '../../src/domain/ports/answer-memory.ts';

/** Answers that are lost with the test. */
export class MemoryAnswers implements AnswerMemory {
  private readonly kept = new Map<string, { body: unknown; readAt: Date }>();

  async recall(integrationId: string, request: string, notBefore: Date): Promise<unknown> {
    const answer = this.kept.get(`${integrationId} ${request}`);
    return answer && answer.readAt >= notBefore ? answer.body : undefined;
  }

  async keep(
    integrationId: string,
    request: string,
    answer: { body: unknown; readAt: Date },
  ): Promise<void> {
    this.kept.set(`${integrationId} ${request}`, answer);
  }
}
