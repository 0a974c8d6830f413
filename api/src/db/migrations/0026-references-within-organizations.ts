import { Migration } from '@mikro-orm/migrations';

/** What a row refers to belongs to the same organization: the database sees to it, whatever a statement says. */
export class ReferencesWithinOrganizations0026 extends Migration {
  override up(): void {
    for (const table of ['integration', 'webhook', 'workflow', 'employee']) {
      this.addSql(`alter table ${table} add unique (organization_id, id)`);
    }
    // The unique ones are read in their place.
    this.addSql('drop index if exists employee_organization_id_id_idx1');
    this.addSql('drop index if exists workflow_organization_id_id_idx');
    for (const [table, column, referred, onDelete] of REFERENCES) {
      if (onDelete === forgets(column)) {
        this.addSql(/* sql */ `
          update ${table} a set ${column} = null from ${referred} b
          where b.id = a.${column} and b.organization_id <> a.organization_id`);
      }
      this.addSql(/* sql */ `
        alter table ${table}
          drop constraint if exists ${table}_${column}_fkey,
          add foreign key (organization_id, ${column}) references ${referred} (organization_id, id) ${onDelete}`);
    }
  }
}

const GOES_TOO = 'on delete cascade';
/** Also of a reference that went elsewhere, which is wrong and would be in the way. */
const forgets = (column: string) => `on delete set null (${column})`;

const REFERENCES = [
  ['integration_credentials', 'integration_id', 'integration', GOES_TOO],
  ['oauth_state', 'integration_id', 'integration', GOES_TOO],
  ['field_mapping', 'integration_id', 'integration', GOES_TOO],
  ['field_mapping_draft', 'integration_id', 'integration', GOES_TOO],
  ['remembered_field', 'integration_id', 'integration', GOES_TOO],
  ['candidate_reading', 'integration_id', 'integration', GOES_TOO],
  ['provider_pace', 'integration_id', 'integration', GOES_TOO],
  ['provider_answer', 'integration_id', 'integration', GOES_TOO],
  ['webhook', 'integration_id', 'integration', GOES_TOO],
  ['webhook_refusal', 'webhook_id', 'webhook', GOES_TOO],
  ['listener', 'workflow_id', 'workflow', GOES_TOO],
  ['listener', 'integration_id', 'integration', GOES_TOO],
  ['listener', 'webhook_id', 'webhook', ''],
  ['employee', 'manager_id', 'employee', forgets('manager_id')],
  ['employee_contact', 'employee_id', 'employee', GOES_TOO],
  ['employee_address', 'employee_id', 'employee', GOES_TOO],
  ['import', 'integration_id', 'integration', GOES_TOO],
  ['import', 'employee_id', 'employee', forgets('employee_id')],
  ['enrollment', 'employee_id', 'employee', GOES_TOO],
  ['enrollment', 'workflow_id', 'workflow', GOES_TOO],
  ['enrollment', 'import_id', 'import', forgets('import_id')],
  ['delivery', 'integration_id', 'integration', GOES_TOO],
  ['delivery', 'webhook_id', 'webhook', forgets('webhook_id')],
  ['delivery', 'import_id', 'import', forgets('import_id')],
] as const;
