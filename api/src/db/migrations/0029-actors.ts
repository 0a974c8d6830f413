import { Migration } from '@mikro-orm/migrations';

/** Who did something is kept with kind and id, and not just by a name. Of what is from before, the name is all there is. */
export class Actors0029 extends Migration {
  override up(): void {
    for (const [table, column] of NAMES) {
      this.addSql(
        `alter table ${table} alter column ${column} type jsonb using ${actorNamed(column)}`,
      );
    }
    this.addSql(
      `update import set closed = jsonb_set(closed, '{by}', ${actorNamed(`closed ->> 'by'`)}) where closed is not null`,
    );
    this.addSql(/* sql */ `
      update import_run
      set instructions = jsonb_set(instructions, '{employee,by}', ${actorNamed(`instructions #>> '{employee,by}'`)})
      where instructions #>> '{employee,by}' is not null`);
  }
}

const NAMES = [
  ['integration', 'connected_by'],
  ['integration', 'validated_by'],
  ['field_mapping', 'saved_by'],
  ['field_mapping_draft', 'updated_by'],
  ['listener', 'created_by'],
] as const;

function actorNamed(name: string): string {
  return `case when ${name} is null then null
    when ${name} = 'Sora' then '{"kind": "SORA", "id": null, "name": "Sora"}'::jsonb
    else jsonb_build_object('kind', 'PERSON', 'id', null, 'name', ${name}) end`;
}
