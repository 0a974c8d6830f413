import type { Refusal } from '../base/failure.ts';
import type { Page, PageRequest } from '../base/page.ts';
import type { Role } from './viewer.ts';

/** A person of an organization who can sign in. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

export type MemberInvalid = Refusal<'MEMBER_INVALID', { field: 'name' | 'email' }>;
export type MemberNotFound = Refusal<'MEMBER_NOT_FOUND'>;
export type LastAdministrator = Refusal<'LAST_ADMINISTRATOR'>;

/** The people of organizations, as the sign-in keeps them. Always of one organization. */
export interface Members {
  page(organizationId: string, request: PageRequest): Promise<Page<Member>>;
  count(organizationId: string): Promise<number>;
  find(organizationId: string, memberId: string): Promise<Member | null>;
  /** The person gets a generated password, which is given once and is good until the first sign-in. */
  add(
    organizationId: string,
    input: { name: string; email: string; role: Role },
  ): Promise<{ member: Member; initialPassword: string } | MemberInvalid>;
  changeRole(
    organizationId: string,
    input: { memberId: string; role: Role },
  ): Promise<Member | MemberNotFound | LastAdministrator>;
  /** Gives the person another such password, and ends their sessions. */
  resetPassword(
    organizationId: string,
    memberId: string,
  ): Promise<{ member: Member; oneTimePassword: string } | MemberNotFound>;
  /** Ends the person's sessions too. */
  remove(
    organizationId: string,
    memberId: string,
  ): Promise<{ memberId: string } | MemberNotFound | LastAdministrator>;
}
