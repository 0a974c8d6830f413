import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type { ConnectionCheck, ConnectionNeeds } from '../domain/provider/provider-connection.ts';
import type { Access } from './access.ts';
import { checkCall, permitted } from './check-line.ts';
import type { ReadingParts } from './reads.ts';

const LINES = [
  {
    label: 'Read requisitions',
    scope: 'requisitions:read:admin',
    call: { path: '/requisitions', query: [['limit', '1']] as const, asked: 'requisitions' },
  },
  {
    label: 'Read requisition fields',
    scope: 'requisition_fields:read:admin',
    call: { path: '/requisition_fields', asked: 'requisition fields' },
  },
] as const;

/**
 * Requisitions come with some of Lever's packages only. To an account without them Lever answers as if a
 * permission were missing, and only a grant tells which of the two it is. Candidates are imported all the same,
 * so a line fails only when something can be done about it and the mapping takes from requisitions first.
 */
export async function checkRequisitions(
  reading: ReadingParts,
  access: Access,
  { groups }: ConnectionNeeds,
): Promise<readonly ConnectionCheck[]> {
  const use = groups.get('REQUISITION');
  if (!use) return [];
  return Promise.all(
    LINES.map(async ({ label, scope, call }) => {
      const line = await checkCall(reading, label, call, z.unknown(), permitted);
      if (line.code !== 'PERMISSION_MISSING') return line;
      const hasScope = await isGranted(access, scope);
      if (hasScope || use === 'fallback') {
        return { label, passed: true, code: null, detail: hasScope ? NOT_SOLD : NOT_NEEDED };
      }
      return { ...line, detail: `${line.detail} ${OR_NOT_SOLD}` };
    }),
  );
}

const NOT_SOLD =
  'Access granted, but this account’s Lever plan has no requisitions: their fields stay empty.';
const NOT_NEEDED =
  'Not permitted, or this account’s Lever plan has no requisitions. The field mapping uses them only where other fields are empty.';
const OR_NOT_SOLD =
  'If this account’s Lever plan has no requisitions, remove their fields from the field mapping instead.';

/** False for an API key, which does not tell. */
async function isGranted(access: Access, scope: string): Promise<boolean> {
  const credentials = await access.current();
  return (
    !isRefusal(credentials) && credentials.method === 'OAUTH' && credentials.scopes.includes(scope)
  );
}
