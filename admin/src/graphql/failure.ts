import type { CombinedError } from '@urql/core';

import { problemOf } from './problem.ts';

/** Why something that a person asked for was not done, fit to show beside the button. */
export interface Failure {
  title: string;
  description?: string;
  /** The permanent code, where the rules said no. */
  code?: string;
}

function isRefusal(answer: unknown): answer is { code: string; message: string } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'code' in answer &&
    'message' in answer &&
    typeof answer.code === 'string' &&
    typeof answer.message === 'string'
  );
}

/** Reads a mutation's result: each has one field, whose answer is a value or a refusal. */
export function failureOf(result: { data?: unknown; error?: CombinedError | undefined }) {
  if (result.error) {
    const { title, message, reference } = problemOf(result.error);
    const description = reference ? `${message} ${reference}` : message;
    return { title, description } satisfies Failure;
  }
  for (const answer of Object.values((result.data ?? {}) as Record<string, unknown>)) {
    if (isRefusal(answer)) return { title: answer.message, code: answer.code } satisfies Failure;
  }
  return undefined;
}
