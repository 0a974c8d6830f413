import { Migration } from '@mikro-orm/migrations';

/** Managers are looked up by their whole names, for every hire. The expression is the one of `find-employees.ts`. */
export class EmployeeNames0005 extends Migration {
  override up(): void {
    for (const givenName of ['first_name', 'preferred_name']) {
      this.addSql(/* sql */ `
        create index on employee (organization_id, (left(btrim(regexp_replace(
          lower(normalize(coalesce(${givenName}, '') || ' ' || coalesce(last_name, ''))), '\\s+', ' ', 'g')), 200)))`);
    }
  }
}
