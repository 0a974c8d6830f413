import { Migration } from '@mikro-orm/migrations';

/** People, organizations and everything that the first hire needs. */
export class House0001 extends Migration {
  override up(): void {
    this.addSql(AUTH);
    this.addSql(CONNECTION);
    this.addSql(EMPLOYEES);
    this.addSql(IMPORTS);
  }
}

/** As better-auth expects them, by its own names. */
const AUTH = /* sql */ `
create table organization (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  slug text not null unique,
  logo text,
  "createdAt" timestamptz not null,
  metadata text
);
create table auth_user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create table auth_session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth_user on delete cascade,
  "activeOrganizationId" text
);
create index on auth_session ("userId");
create table auth_account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth_user on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index on auth_account ("userId");
create table auth_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on auth_verification (identifier);
create table auth_member (
  id uuid primary key default gen_random_uuid(),
  "organizationId" uuid not null references organization on delete cascade,
  "userId" uuid not null references auth_user on delete cascade,
  role text not null,
  "createdAt" timestamptz not null,
  unique ("organizationId", "userId")
);
create index on auth_member ("userId");
create table auth_invitation (
  id uuid primary key default gen_random_uuid(),
  "organizationId" uuid not null references organization on delete cascade,
  email text not null,
  role text,
  status text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "inviterId" uuid not null references auth_user on delete cascade
);
create index on auth_invitation ("organizationId");
create index on auth_invitation (email);
`;

const CONNECTION = /* sql */ `
create table integration (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  provider text not null,
  status text not null,
  connection_method text,
  environment text,
  connected_at timestamptz,
  connected_by text,
  validated_at timestamptz,
  validated_by text,
  checks jsonb not null,
  problem text,
  unique (organization_id, provider)
);
-- Apart from the integration, so that no list or screen can load a secret by accident.
create table integration_credentials (
  integration_id uuid primary key references integration on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  sealed text not null,
  updated_at timestamptz not null
);
create table oauth_state (
  state_hash text primary key,
  organization_id uuid not null references organization on delete cascade,
  integration_id uuid not null references integration on delete cascade,
  session_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on oauth_state (expires_at);
create table field_mapping (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  integration_id uuid not null references integration on delete cascade,
  version integer not null,
  rules jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  unique (integration_id, version)
);
create table remembered_field (
  integration_id uuid not null references integration on delete cascade,
  key text not null,
  organization_id uuid not null references organization on delete cascade,
  label text not null,
  "group" text not null,
  type text not null,
  description text not null,
  last_seen_at timestamptz not null,
  primary key (integration_id, key)
);
create table webhook (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  integration_id uuid not null references integration on delete cascade,
  event text not null,
  path_key text not null unique,
  url text not null,
  provider_webhook_id text not null,
  signature_token text not null,
  created_at timestamptz not null,
  unique (integration_id, event)
);
create table workflow (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  name text not null,
  description text not null,
  created_at timestamptz not null,
  unique (organization_id, name)
);
create table listener (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  workflow_id uuid not null references workflow on delete cascade,
  integration_id uuid not null references integration on delete cascade,
  webhook_id uuid not null references webhook,
  event text not null,
  stage_id text,
  stage_name text,
  created_at timestamptz not null,
  created_by text not null
);
create unique index on listener (workflow_id, integration_id, event, coalesce(stage_id, ''));
create index on listener (integration_id, event);
create index on listener (webhook_id);
`;

const EMPLOYEES = /* sql */ `
create table employee (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  provider text,
  contact_id text,
  first_name text,
  last_name text,
  preferred_name text,
  work_email text,
  personal_email text,
  phone text,
  job_title text,
  department text,
  team text,
  location text,
  employment_type text,
  starts_on date,
  time_zone text,
  salary jsonb,
  manager_id uuid references employee on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (organization_id, provider, contact_id)
);
create index on employee (organization_id, id desc);
create index on employee (organization_id, work_email);
create index on employee (manager_id);
`;

const IMPORTS = /* sql */ `
create table import (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  integration_id uuid not null references integration on delete cascade,
  event text not null,
  stage_id text not null,
  candidate_id text not null,
  claim uuid not null,
  candidate_name text,
  status text not null,
  attempts integer not null,
  steps jsonb not null,
  mapped_values jsonb not null,
  mapping_version integer,
  problem jsonb,
  employee_id uuid references employee on delete set null,
  employee_created boolean,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  unique (integration_id, event, candidate_id, stage_id)
);
create index on import (organization_id, id desc);
create index on import (organization_id, status, id desc);
create index on import (organization_id, updated_at desc);
create index on import (employee_id);
create table enrollment (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  employee_id uuid not null references employee on delete cascade,
  workflow_id uuid not null references workflow on delete cascade,
  candidate_id text not null,
  import_id uuid references import on delete set null,
  entered_at timestamptz not null,
  unique (employee_id, workflow_id, candidate_id)
);
create index on enrollment (organization_id, workflow_id, id desc);
create index on enrollment (import_id);
create table delivery (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  integration_id uuid not null references integration on delete cascade,
  webhook_id uuid references webhook on delete set null,
  dedupe_key text not null,
  event_name text not null,
  event text,
  candidate_id text,
  stage_id text,
  is_check boolean not null,
  body jsonb not null,
  received_at timestamptz not null,
  outcome text not null,
  detail text not null,
  import_id uuid references import on delete set null,
  processed_at timestamptz,
  unique (integration_id, dedupe_key)
);
create index on delivery (integration_id, id desc);
create index on delivery (webhook_id, is_check, id desc);
create index on delivery (import_id);
`;
