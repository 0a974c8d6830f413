import { auditGroups, audits } from './audits/audits.ts';
import type { Route } from './http/route.ts';
import { leverEndpoints } from './lever-endpoints.ts';

/** One resource of Lever's API: the calls that are imitated, and those that are not. */
export interface ImitatedResource {
  readonly resource: string;
  readonly imitated: readonly string[];
  readonly missing: readonly string[];
}

/** What the route table serves of what Lever documents. */
export function imitationOf(routes: readonly Route[]): ImitatedResource[] {
  const served = new Set(
    routes
      .filter(({ surface }) => surface === 'api')
      .map(({ method, path }) => `${method} ${path.replace(/^\/v1/, '')}`),
  );
  return leverEndpoints.map(([resource, calls]) => ({
    resource,
    imitated: calls.filter((call) => served.has(call)),
    missing: calls.filter((call) => !served.has(call)),
  }));
}

/** The same as plain text, for --help and the README, with how much of it the audits hold to. */
export function imitationText(routes: readonly Route[]): string {
  const resources = imitationOf(routes);
  const list = (of: (one: ImitatedResource) => readonly string[]): string[] =>
    resources
      .filter((one) => of(one).length > 0)
      .map((one) => `  ${one.resource}: ${of(one).join(', ')}`);
  return [
    'Imitated, under /v1, and once more under the deprecated /candidates:',
    ...list(({ imitated }) => imitated),
    'Not imitated, answered 501:',
    ...list(({ missing }) => missing),
    `Held to by ${audits.length} audits:`,
    ...auditGroups.map(({ title, audits: grouped }) => `  ${title}: ${grouped.length}`),
  ].join('\n');
}
