import type { SoraClient } from '../stage/sora-client.ts';

export interface Visit {
  readonly name: string;
  readonly address: string;
  /** Looks the same whoever has arrived. */
  readonly alike?: true;
}

const always: readonly Visit[] = [
  { name: 'home', address: '/' },
  { name: 'workflows', address: '/workflows' },
  { name: 'employees', address: '/employees' },
  { name: 'employees-nobody-found', address: '/employees?search=nobody-at-all', alike: true },
  { name: 'imports', address: '/imports' },
  { name: 'imports-failed', address: '/imports?status=failed' },
  { name: 'settings', address: '/settings', alike: true },
  { name: 'integrations', address: '/settings/integrations' },
  { name: 'lever', address: '/settings/integrations/lever' },
  { name: 'lever-field-mapping', address: '/settings/integrations/lever/field-mapping' },
  {
    name: 'lever-field-mapping-versions',
    address: '/settings/integrations/lever/field-mapping/history',
  },
  { name: 'lever-webhooks', address: '/settings/integrations/lever/webhooks' },
  { name: 'data-management', address: '/settings/data-management', alike: true },
  { name: 'members', address: '/settings/members', alike: true },
  { name: 'account', address: '/account', alike: true },
  { name: 'lever-connect-done', address: '/oauth/lever/done?result=connected', alike: true },
  { name: 'lever-connect-refused', address: '/oauth/lever/done?refusal=OAUTH_DENIED', alike: true },
  { name: 'not-found', address: '/nothing-is-here', alike: true },
];

/** Every page of the admin app that there is now, with the newest employee and imports of each status. */
export async function everyPage(client: SoraClient): Promise<Visit[]> {
  const found = await client.ask<{
    workflows: { edges: { node: { id: string } }[] };
    employees: { edges: { node: { id: string } }[] };
    imports: { edges: { node: { id: string; status: string } }[] };
  }>(`{
    workflows(first: 1) { edges { node { id } } }
    employees(first: 1) { edges { node { id } } }
    imports(first: 50) { edges { node { id status } } }
  }`);
  const workflows = found.workflows.edges.flatMap(({ node: { id } }) => [
    { name: 'workflow', address: `/workflows/${id}` },
    { name: 'manage-workflow', address: `/workflows/${id}/manage` },
  ]);
  const employees = found.employees.edges.map(({ node: { id } }) => ({
    name: 'employee',
    address: `/employees/${id}`,
  }));
  const imports = new Map(
    // The first of a status is the newest, and the last one set stays.
    found.imports.edges
      .toReversed()
      .map(({ node: { id, status } }) => [
        status,
        { name: `import-${status.toLowerCase()}`, address: `/imports/${id}` },
      ]),
  );
  return [...always, ...workflows, ...employees, ...imports.values()];
}
