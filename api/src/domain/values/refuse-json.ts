import { jsonBeyond, type JsonBounds } from './json-beyond.ts';

/** What anybody may send as JSON, which is more than signing in takes. More is for people who are signed in. */
export const ANYBODYS_BYTES = 64 * 1024;

export const SIGN_IN_FOR_MORE = `Sign in to send more than ${ANYBODYS_BYTES / 1024} KiB.`;

/** A little more than what variables may be, whose own bound says what is wrong with them. */
const BOUNDS: JsonBounds = { depth: 70, entries: 100_000 };

/** Why JSON from outside is not even parsed, no matter who sent it; null when it may be. */
export function refuseJson(bytes: Uint8Array): string | null {
  const beyond = jsonBeyond(bytes, BOUNDS);
  if (!beyond) return null;
  return beyond === 'depth'
    ? `The JSON is more than ${BOUNDS.depth} levels deep.`
    : `The JSON has more than ${BOUNDS.entries} entries. Send less at once.`;
}
