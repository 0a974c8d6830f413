export type OAuthOutcome =
  | { kind: 'connected' }
  | { kind: 'refused'; title: string; description: string };

type Refused = Omit<Extract<OAuthOutcome, { kind: 'refused' }>, 'kind'>;

// The codes are the API's, listed in docs/error-codes.md.
const refusals: Record<string, Refused> = {
  OAUTH_DENIED: {
    title: 'Lever was not connected: the permissions were declined',
    description: 'To connect, log in again and click Accept in the Lever window.',
  },
  OAUTH_STATE_MISMATCH: {
    title: 'Lever was not connected: this login did not start here',
    description:
      'This response doesn’t belong to a login started in this browser session. Start again from this page.',
  },
  OAUTH_STATE_EXPIRED: {
    title: 'Lever was not connected: the login took too long',
    description: 'Logins expire after ten minutes. Start again.',
  },
  OAUTH_CODE_USED: {
    title: 'This login was already used',
    description:
      'Lever’s window was probably reloaded. If Lever is not shown as connected below, start again.',
  },
  OAUTH_WRONG_ENVIRONMENT: {
    title: 'Lever was not connected: that account is in another Lever environment',
    description:
      'Log in with an account in the environment this installation uses, or ask the person who runs Sora to change the environment.',
  },
  OAUTH_FAILED: {
    title: 'Lever was not connected: Lever could not finish the login',
    description: 'Nothing was changed. Try again in a minute.',
  },
  OAUTH_SIGNED_OUT: {
    title: 'Lever was not connected: you were signed out of Sora',
    description: 'Sign in and start again.',
  },
};

/** What came of a login at Lever, from the address that the API sends the browser back to. */
export function oauthOutcome(query: Record<string, unknown>): OAuthOutcome | undefined {
  if (query['result'] === 'connected') return { kind: 'connected' };
  const code = query['refusal'];
  if (typeof code !== 'string') return undefined;
  return {
    kind: 'refused',
    ...(refusals[code] ?? {
      title: 'Lever was not connected',
      description: `Nothing was changed. Start again; if it happens again, contact support with the code ${code}.`,
    }),
  };
}

/** The part of an address's query that says what came of a login. */
export function outcomeQuery(query: Record<string, unknown>): Record<string, string> {
  const { result, refusal } = query;
  if (typeof refusal === 'string') return { refusal };
  return result === 'connected' ? { result } : {};
}
