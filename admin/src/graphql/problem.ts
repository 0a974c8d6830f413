import type { CombinedError } from '@urql/core';

type Code =
  | 'UNAUTHENTICATED'
  | 'VIEWER_CHANGED'
  | 'PASSWORD_CHANGE_REQUIRED'
  | 'FORBIDDEN'
  | 'OUTAGE'
  | 'INTERNAL_SERVER_ERROR';

export function hasCode(error: CombinedError, code: Code): boolean {
  return error.graphQLErrors.some((each) => each.extensions['code'] === code);
}

const isBug = (code: unknown) => code === 'INTERNAL_SERVER_ERROR';

/** A failure as a person should read it. */
export interface Problem {
  title: string;
  message: string;
  /** Whether asking again may help. */
  retryable: boolean;
  /** The id to quote to the person who looks after this installation. */
  reference?: string;
}

const OUTAGES: Readonly<Record<string, string>> = {
  PROVIDER_OUTAGE: 'Lever isn’t responding',
  PROVIDER_RATE_LIMITED: 'Lever is receiving too many requests',
  PROVIDER_ANSWER_UNUSABLE: 'Lever’s answer can’t be used',
};

/** Lever answers, and lets Sora in no more. */
const NO_ACCESS: Readonly<Record<string, string>> = {
  GRANT_REVOKED: 'Reconnect Lever',
  WRONG_ENVIRONMENT: 'Reconnect Lever',
  PERMISSION_MISSING: 'Lever doesn’t permit this',
  API_KEY_REJECTED: 'Lever doesn’t accept the API key',
  CLIENT_REJECTED: 'Lever doesn’t accept Sora’s sign-in',
};

/** Why the provider lets Sora in no more: asking again will not help, connecting again may. */
export function accessRefusal(error: CombinedError | undefined): string | undefined {
  return error?.graphQLErrors.find(({ extensions }) => String(extensions['code']) in NO_ACCESS)
    ?.message;
}

export function problemOf(error: CombinedError): Problem {
  if (error.networkError) {
    return {
      title: 'Sora can’t be reached',
      message: 'Check your connection. Saved changes are safe.',
      retryable: true,
    };
  }
  if (hasCode(error, 'FORBIDDEN')) {
    return {
      title: 'You don’t have access to this',
      message: 'Ask an administrator for access.',
      retryable: false,
    };
  }
  const outage = error.graphQLErrors.find((each) => each.extensions['code'] === 'OUTAGE');
  if (outage) {
    return {
      title: OUTAGES[String(outage.extensions['outage'])] ?? 'Not available right now',
      message: outage.message,
      retryable: true,
    };
  }
  const refused = error.graphQLErrors.find(({ extensions: { code } }) => code && !isBug(code));
  if (refused) {
    const title = NO_ACCESS[String(refused.extensions['code'])] ?? 'Not possible';
    return { title, message: refused.message, retryable: false };
  }
  const errorId = error.graphQLErrors.find((each) => each.extensions['errorId'])?.extensions[
    'errorId'
  ];
  return {
    title: 'Something went wrong on our side',
    message:
      'It has been recorded. Try again; if it happens again, contact support with the reference below.',
    retryable: true,
    ...(typeof errorId === 'string' ? { reference: errorId } : {}),
  };
}
