import { signIn, type SoraClient } from './client.ts';
import type { Sora } from './sora.ts';

/** Somebody else of the organization, signed in. */
export async function signInAnother(
  sora: Sora,
  admin: SoraClient,
  name: string,
  role: 'ADMINISTRATOR' | 'MEMBER',
): Promise<SoraClient> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@acme.test`;
  const { addMember } = await admin.ask(
    `mutation ($input: AddMemberInput!) { addMember(input: $input) {
      ... on MemberAdded { initialPassword } ... on Refusal { code message }
    } }`,
    { input: { name, email, role } },
  );
  return signIn(sora, { email, password: addMember.initialPassword });
}
