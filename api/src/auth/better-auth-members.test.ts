import type { Pool } from 'pg';
import { expect, test } from 'vitest';

import { createMembers } from './better-auth-members.ts';

const ORGANIZATION = 'a0000000-0000-7000-8000-000000000001';

/** Members in a database that answers everything with these rows, and the passwords that were hashed for them. */
function membersBeside(rows: readonly object[]) {
  const hashed: string[] = [];
  const database = { query: async () => ({ rows }) } as unknown as Pool;
  const members = createMembers(
    database,
    () => Promise.reject(new Error('Nothing is to be written.')),
    {
      hash: async (password) => {
        hashed.push(password);
        return 'hash';
      },
      verify: async () => true,
    },
  );
  return { members, hashed };
}

test.each(['b0000000-0000-7000-8000-000000000001', 'nobody'])(
  'resetting the password of %s, who is no member, hashes nothing',
  async (memberId) => {
    const { members, hashed } = membersBeside([]);
    expect(await members.resetPassword(ORGANIZATION, memberId)).toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
    expect(hashed).toEqual([]);
  },
);

test('adding somebody whose address is taken hashes nothing', async () => {
  const { members, hashed } = membersBeside([{}]);
  expect(
    await members.add(ORGANIZATION, { name: 'Ana', email: 'ana@example.com', role: 'MEMBER' }),
  ).toMatchObject({ code: 'MEMBER_INVALID', field: 'email' });
  expect(hashed).toEqual([]);
});
