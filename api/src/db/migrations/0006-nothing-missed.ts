import { Migration } from '@mikro-orm/migrations';

/** Deliveries kept byte by byte, imports that wait out an outage, and what never reached us. */
export class NothingMissed0006 extends Migration {
  override up(): void {
    this.addSql(DELIVERIES);
    this.addSql(REFUSALS);
    this.addSql(IMPORTS);
  }
}

/**
 * One signature is one delivery. Of those that share one, which Lever never sends, the first keeps it. A body was
 * kept as JSON until now, so its bytes are what that JSON reads as.
 */
const DELIVERIES = /* sql */ `
update delivery set dedupe_key = body ->> 'signature' where id in (
  select distinct on (integration_id, body ->> 'signature') id from delivery
  where body ->> 'signature' ~ '^[0-9a-f]{64}$'
  order by integration_id, body ->> 'signature', id
);
alter table delivery alter column body type bytea using convert_to(body::text, 'UTF8');
`;

const REFUSALS = /* sql */ `
create table webhook_refusal (
  webhook_id uuid not null references webhook on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  reason text not null,
  hour timestamptz not null,
  count integer not null,
  last_at timestamptz not null,
  primary key (webhook_id, reason, hour)
);
`;

const IMPORTS = /* sql */ `
alter table import
  add column cause text not null default 'DELIVERY',
  add column waiting_since timestamptz,
  add column outage_tries integer not null default 0,
  add column next_try_at timestamptz;
update import set cause = 'CATCH_UP' where steps -> 0 ->> 'input' like 'Sora looked for hires%';
create index on import (integration_id) where status = 'WAITING';
create index on import (integration_id, created_at) where cause = 'CATCH_UP';
alter table integration add column compared_at timestamptz;
`;
