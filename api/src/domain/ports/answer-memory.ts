/** Slow-changing answers of the provider, shared by all processes. They may be lost at any time. */
export interface AnswerMemory {
  /** What was answered to `request` at `notBefore` or later; undefined when nothing was. */
  recall(integrationId: string, request: string, notBefore: Date): Promise<unknown>;
  /** `body` is JSON. */
  keep(
    integrationId: string,
    request: string,
    answer: { readonly body: unknown; readonly readAt: Date },
  ): Promise<void>;
}
