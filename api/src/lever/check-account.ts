import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type { ConnectionCheck } from '../domain/provider/provider-connection.ts';
import type { Credentials } from '../domain/ports/credential-store.ts';
import { inSentence } from '../domain/values/in-sentence.ts';
import type { Access } from './access.ts';
import { checkLine } from './check-line.ts';
import { parseJson } from './http/parse-json.ts';
import { readPerson, type ReadingParts } from './reads.ts';
import type { User } from './wire/user.ts';

/** Says which account of Lever this is, as far as Lever tells. `someone`: any user of it. */
export function checkAccount(
  reading: ReadingParts,
  access: Access,
  someone: User | null,
): Promise<ConnectionCheck> {
  return checkLine('Lever account', async () => {
    const credentials = await access.current();
    if (isRefusal(credentials)) return credentials;
    const account = accountOf(credentials);
    if (!account) {
      const subject = credentials.method === 'API_KEY' ? 'An API key' : 'This connection';
      const hint = someone?.name ? ` One of its users: ${inSentence(someone.name)}.` : '';
      return `${subject} doesn’t reveal its account.${hint}`;
    }
    const person = await readPerson(reading, account.userId);
    if (isRefusal(person)) return person;
    return `Account ${account.accountId}${person ? `, accepted by ${inSentence(person.name)}` : ''}.`;
  });
}

const Claims = z.object({
  'https://oauth.lever.co/accountId': z.string().min(1),
  'https://oauth.lever.co/userId': z.string().catch(''),
});

/** From the claims of the access token. Null when it has none: Lever does not promise that it is a JWT. */
function accountOf(credentials: Credentials): { accountId: string; userId: string } | null {
  if (credentials.method === 'API_KEY') return null;
  const payload = Buffer.from(credentials.accessToken.split('.')[1] ?? '', 'base64url');
  const claims = Claims.safeParse(parseJson(payload.toString('utf8')));
  if (!claims.success) return null;
  return {
    accountId: claims.data['https://oauth.lever.co/accountId'],
    userId: claims.data['https://oauth.lever.co/userId'],
  };
}
