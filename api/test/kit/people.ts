import { signIn, type SoraClient } from './client.ts';
import type { Sora } from './sora.ts';

/** A signed-in member of the administrator's organization. */
export async function signInMember(sora: Sora, admin: SoraClient): Promise<SoraClient> {
  const email = 'member@acme.test';
  const { addMember } = await admin.ask(
    `mutation { addMember(input: { name: "Mo Member", email: "${email}", role: MEMBER }) {
      ... on MemberAdded { initialPassword }
    } }`,
  );
  return signIn(sora, { email, password: addMember.initialPassword });
}

/** Employees by their first names, who came from nowhere and have nothing else. Gives their ids. */
export async function addEmployees(sora: Sora, ...firstNames: string[]): Promise<string[]> {
  const { rows } = await sora.services.pool.query<{ id: string }>(
    `insert into employee (id, organization_id, first_name, origins, created_at, updated_at)
     select ('0000000' || n || '-0000-7000-8000-000000000000')::uuid, o.id, name,
       '{"firstName":{"kind":"IMPORT","sourceFields":[{"key":"contact.first_name","label":"First name"}],
         "candidateId":"c","importId":"00000000-0000-7000-8000-00000000000f","mappingVersion":2,
         "at":"2026-01-02T03:04:05.000Z"}}', now(), now()
     from (select id from organization order by id limit 1) o, unnest($1::text[]) with ordinality as p (name, n)
     order by n returning id`,
    [firstNames],
  );
  return rows.map(({ id }) => id);
}
