import { Field, ID, InputType, Int } from 'type-graphql';

import type { Member } from '../../domain/identity/members.ts';
import type { Role, Viewer } from '../../domain/identity/viewer.ts';
import { connectionType } from '../shared/connection.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { NodeType } from '../shared/node.type.ts';
import { LastAdministrator, MemberNotFound, RefusalType } from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

export const RoleEnum = enumType<Role>('Role', 'What a person may do.', {
  ADMINISTRATOR: 'Sees Settings and changes configuration.',
  MEMBER: 'Sees workflows, employees and imports.',
});

@ObjectType('Organization', {
  description: 'The customer company. Owns everything that is read here.',
})
export class OrganizationType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;
}

@ObjectType('Viewer', { description: 'The person who is asking.' })
export class ViewerType {
  @Field(() => ID, { description: "The person's id." })
  readonly id!: string;

  @Field(() => String, { description: 'Full name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  readonly email!: string;

  @Field(() => RoleEnum, { description: 'What the person may do.' })
  readonly role!: Role;

  @Field(() => Boolean, {
    description:
      'The person signed in with a one-time password. Until it is changed, everything else is refused with PASSWORD_CHANGE_REQUIRED.',
  })
  readonly mustChangePassword!: boolean;

  @Field(() => OrganizationType, { description: 'The organization whose data is read.' })
  readonly organization!: Viewer['organization'];
}

@ObjectType('Member', {
  description: 'A person of the organization who can sign in.',
  implements: NodeType,
})
export class MemberType extends NodeType {
  @Field(() => String, { description: 'Full name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  readonly email!: string;

  @Field(() => RoleEnum, { description: 'What the person may do.' })
  readonly role!: Role;

  @Field(() => DateTime, { description: 'When the person was added.' })
  readonly joinedAt!: Date;
}

@ObjectType('MemberConnection', { description: 'A page of members.' })
export class MemberConnectionType extends connectionType('Member', () => MemberType) {
  @Field(() => Int, { description: 'Total number.' })
  readonly totalCount!: number;
}

@InputType({ description: 'Adds a person to the organization.' })
export class AddMemberInput {
  @Field(() => String, { description: 'Full name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  readonly email!: string;

  @Field(() => RoleEnum, { description: 'What the person may do.' })
  readonly role!: Role;
}

@InputType({ description: 'Changes what a member may do.' })
export class ChangeMemberRoleInput {
  @Field(() => ID, { description: 'The member.' })
  readonly memberId!: string;

  @Field(() => RoleEnum, { description: 'The new role.' })
  readonly role!: Role;
}

@InputType({ description: 'Gives a member a new one-time password.' })
export class ResetMemberPasswordInput {
  @Field(() => ID, { description: 'The member.' })
  readonly memberId!: string;
}

@InputType({ description: 'Removes a person from the organization.' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'The member.' })
  readonly memberId!: string;
}

@ObjectType('MemberInvalid', {
  description: 'A value of the new member is invalid.',
  implements: RefusalType,
})
class MemberInvalidType extends RefusalType {
  @Field(() => String, { description: 'The input field that is wrong: name or email.' })
  readonly field!: string;
}

@ObjectType('MemberAdded', { description: 'The person can sign in now.' })
class MemberAdded {
  @Field(() => MemberType, { description: 'The new member.' })
  readonly member!: Member;

  @Field(() => String, {
    description:
      'Give this to the person, who must change it after signing in. It is not shown again.',
  })
  readonly initialPassword!: string;
}

@ObjectType('MemberPasswordReset', { description: 'The old password is no longer valid.' })
class MemberPasswordReset {
  @Field(() => MemberType, { description: 'The member.' })
  readonly member!: Member;

  @Field(() => String, {
    description:
      'Give this to the person, who must change it after signing in. It is not shown again.',
  })
  readonly oneTimePassword!: string;
}

@ObjectType('MemberRoleChanged', { description: 'Holds from the next request of the person.' })
class MemberRoleChanged {
  @Field(() => MemberType, { description: 'The member.' })
  readonly member!: Member;
}

@ObjectType('MemberRemoved', {
  description: 'The person is signed out and can no longer sign in.',
})
class MemberRemoved {
  @Field(() => ID, { description: 'The id that the member had.' })
  readonly memberId!: string;
}

export const AddMemberResult = resultUnion(
  'AddMemberResult',
  { type: MemberAdded, name: 'MemberAdded' },
  [MemberInvalidType],
);
export const ChangeMemberRoleResult = resultUnion(
  'ChangeMemberRoleResult',
  { type: MemberRoleChanged, name: 'MemberRoleChanged' },
  [MemberNotFound, LastAdministrator],
);
export const RemoveMemberResult = resultUnion(
  'RemoveMemberResult',
  { type: MemberRemoved, name: 'MemberRemoved' },
  [MemberNotFound, LastAdministrator],
);
export const ResetMemberPasswordResult = resultUnion(
  'ResetMemberPasswordResult',
  { type: MemberPasswordReset, name: 'MemberPasswordReset' },
  [MemberNotFound],
);
