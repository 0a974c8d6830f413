import type { Role, Viewer } from './viewer.ts';

/** What there is to see and to change in an organization. */
export type Subject =
  /** Profiles, as far as their fields are for everyone. */
  | 'employee'
  /** Which fields a profile has. */
  | 'employee field'
  /** What is kept in fields that are for administrators only. */
  | 'hidden value'
  /** Workflows, who is in them, and what they listen to. */
  | 'workflow'
  /** Hires, their runs, and what stopped them. */
  | 'import'
  /** What a provider has of a person, as it is there: raw values, samples, deliveries, whom an import may mean. */
  | 'candidate'
  /** Connections, webhooks, and how they are. */
  | 'integration'
  | 'field mapping'
  /** Who can sign in, and as what. */
  | 'member';

export type Access = 'none' | 'view' | 'edit';

/** Who may do what. What is not for a role as a whole is decided by the field: see `may-see-field.ts`. */
const POLICY: Readonly<Record<Subject, Readonly<Record<Role, Access>>>> = {
  employee: { ADMINISTRATOR: 'edit', MEMBER: 'view' },
  'employee field': { ADMINISTRATOR: 'edit', MEMBER: 'view' },
  'hidden value': { ADMINISTRATOR: 'edit', MEMBER: 'none' },
  workflow: { ADMINISTRATOR: 'edit', MEMBER: 'view' },
  import: { ADMINISTRATOR: 'edit', MEMBER: 'view' },
  candidate: { ADMINISTRATOR: 'edit', MEMBER: 'none' },
  integration: { ADMINISTRATOR: 'edit', MEMBER: 'none' },
  'field mapping': { ADMINISTRATOR: 'edit', MEMBER: 'none' },
  member: { ADMINISTRATOR: 'edit', MEMBER: 'none' },
};

export function maySee({ role }: Pick<Viewer, 'role'>, subject: Subject): boolean {
  return POLICY[subject][role] !== 'none';
}

export function mayChange({ role }: Pick<Viewer, 'role'>, subject: Subject): boolean {
  return POLICY[subject][role] === 'edit';
}
