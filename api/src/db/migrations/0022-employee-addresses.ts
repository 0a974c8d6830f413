import { Migration } from '@mikro-orm/migrations';

/**
 * Every email address of a hired candidate is kept for matching, also those that fill no field. Names, which could be
 * made for administrators only but were shown all the same, are for everyone.
 */
export class EmployeeAddresses0022 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table employee_address (
        id uuid primary key,
        organization_id uuid not null references organization on delete cascade,
        employee_id uuid not null references employee on delete cascade,
        address text not null,
        created_at timestamptz not null,
        unique (organization_id, address, employee_id)
      )`);
    this.addSql('create index on employee_address (employee_id)');
    this.addSql(NAMES);
  }
}

const NAMES = /* sql */ `
update employee_field set decided_visibility = null
where not custom and key in ('firstName', 'lastName', 'preferredName')
`;
