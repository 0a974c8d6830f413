export type SignInResult = 'signed-in' | 'wrong' | 'too-many' | 'unreachable';

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export async function signIn(email: string, password: string): Promise<SignInResult> {
  try {
    const { ok, status } = await post('/auth/sign-in/email', { email, password });
    if (ok) return 'signed-in';
    if (status === 429) return 'too-many';
    return status >= 500 ? 'unreachable' : 'wrong';
  } catch (error) {
    if (error instanceof TypeError) return 'unreachable';
    throw error;
  }
}

/** Whether the API ended the session. */
export async function signOut(): Promise<boolean> {
  try {
    return (await post('/auth/sign-out', {})).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
