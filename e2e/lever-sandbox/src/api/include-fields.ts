/**
 * Lever's `include`, repeated for each field: only these come back, and what `expand` names beats it. Without `include`
 * everything comes back.
 */
export function includeFields(
  document: Record<string, unknown>,
  query: URLSearchParams,
): Record<string, unknown> {
  const wanted = query.getAll('include');
  if (wanted.length === 0) return document;
  const kept = new Set([...wanted, ...query.getAll('expand')]);
  return Object.fromEntries(Object.entries(document).filter(([name]) => kept.has(name)));
}
