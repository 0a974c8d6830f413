import { Migration } from '@mikro-orm/migrations';

/**
 * An enrollment says why it is there, and is kept when it ends. Everything until now came by imports. Whom two
 * candidacies had entered into one workflow is in it by the later one.
 */
export class EnrollmentCauses0024 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table enrollment
        alter column candidate_id drop not null,
        add column cause text not null default 'IMPORT',
        add column entered_by jsonb not null default '${SORA}',
        add column integration_id uuid,
        add column idempotency_key text,
        add column withdrawn_at timestamptz,
        add column withdrawn_by jsonb,
        drop constraint enrollment_employee_id_workflow_id_candidate_id_key`);
    this.addSql(/* sql */ `
      update enrollment
      set idempotency_key = concat_ws(':', 'import', coalesce(import_id, id), workflow_id, employee_id)`);
    this.addSql(/* sql */ `
      update enrollment set integration_id = import.integration_id from import where import.id = enrollment.import_id`);
    this.addSql(ENDED_BY_THE_NEXT);
    this.addSql(/* sql */ `
      alter table enrollment
        alter column cause drop default,
        alter column entered_by drop default,
        alter column idempotency_key set not null,
        add unique (organization_id, idempotency_key)`);
    this.addSql(/* sql */ `
      create unique index on enrollment (organization_id, employee_id, workflow_id) where withdrawn_at is null`);
    this.addSql('create index on enrollment (employee_id, id)');
    this.addSql(/* sql */ `
      create index on enrollment (organization_id, workflow_id, id) where withdrawn_at is null`);
    this.addSql('drop index if exists enrollment_organization_id_workflow_id_id_idx1');
  }
}

const SORA = '{"kind": "SORA", "id": null, "name": "Sora"}';

const ENDED_BY_THE_NEXT = /* sql */ `
update enrollment set withdrawn_at = later.entered_at, withdrawn_by = '${SORA}'
from (
  select id, lead(entered_at) over (partition by employee_id, workflow_id order by id) as entered_at from enrollment
) later
where later.id = enrollment.id and later.entered_at is not null
`;
