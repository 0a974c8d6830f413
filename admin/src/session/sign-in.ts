const UNREACHABLE = 'Sora can’t be reached just now. Try again in a moment.';

type Answer = { ok: true; mustChangePassword?: boolean } | { ok: false; message: string };

async function post(path: string, body: unknown, viewerId?: string): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        ...(viewerId && { 'x-sora-viewer': viewerId }),
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { message?: string; mustChangePassword?: boolean };
    if (response.ok) return { ok: true, ...answer };
    return { ok: false, message: answer.message ?? UNREACHABLE };
  } catch (error) {
    // No network, or a proxy's page instead of an answer.
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { ok: false, message: UNREACHABLE };
    throw error;
  }
}

/** `message` says why not, for the person. */
export function signIn(email: string, password: string): Promise<Answer> {
  return post('/auth/sign-in/email', { email, password });
}

export function signOut(): Promise<Answer> {
  return post('/auth/sign-out', {});
}

/** For `viewerId` only, should somebody else be signed in by now. */
export function changePassword(
  viewerId: string,
  passwords: { currentPassword: string; newPassword: string },
): Promise<Answer> {
  return post('/auth/change-password', passwords, viewerId);
}
