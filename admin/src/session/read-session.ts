export interface SignedInNow {
  id: string;
  mustChangePassword: boolean;
}

/** Who the browser's cookie stands for; null when no one is signed in, undefined when the API could not be asked. */
export async function readSession(): Promise<SignedInNow | null | undefined> {
  try {
    const answer = await fetch('/auth/get-session', { credentials: 'same-origin' });
    if (!answer.ok) return undefined;
    const found = (await answer.json()) as {
      user: { id: string };
      mustChangePassword: boolean;
    } | null;
    return found && { id: found.user.id, mustChangePassword: found.mustChangePassword };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
