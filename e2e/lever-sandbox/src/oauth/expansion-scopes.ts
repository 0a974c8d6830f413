import type { ExpandWithoutScope } from '../model/sandbox-state.ts';
import { forbidden, type Refusal } from '../state/refusal.ts';
import { allows } from './scopes.ts';

const scopeOfField: Readonly<Record<string, string>> = {
  contact: 'contact:read:admin',
  stage: 'stages:read:admin',
  applications: 'applications:read:admin',
  posting: 'postings:read:admin',
  owner: 'users:read:admin',
  sourcedBy: 'users:read:admin',
  followers: 'users:read:admin',
  user: 'users:read:admin',
  creator: 'users:read:admin',
  hiringManager: 'users:read:admin',
  postingOwner: 'users:read:admin',
  postingHiringManager: 'users:read:admin',
};

/**
 * The query with the expansions that these scopes allow. Lever does not say what happens without a field's own scope, so
 * the sandbox can give the object all the same, leave its id, or refuse.
 */
export function allowedExpansions(
  query: URLSearchParams,
  scopes: readonly string[],
  way: ExpandWithoutScope,
): URLSearchParams | Refusal {
  if (way === 'object') return query;
  const isAllowed = (field: string): boolean => {
    const scope = scopeOfField[field];
    return scope === undefined || allows(scopes, scope);
  };
  const wanted = query.getAll('expand');
  const missing = wanted.find((field) => !isAllowed(field));
  if (missing === undefined) return query;
  if (way === 'refuse') {
    return forbidden(`To expand ${missing}, this request needs the scope ${scopeOfField[missing]}`);
  }
  const left = new URLSearchParams(query);
  left.delete('expand');
  for (const field of wanted.filter(isAllowed)) left.append('expand', field);
  return left;
}
