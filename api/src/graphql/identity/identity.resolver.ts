import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { MayChange, MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.type.ts';
import {
  AddMemberInput,
  AddMemberResult,
  ChangeMemberRoleInput,
  ChangeMemberRoleResult,
  MemberConnectionType,
  RemoveMemberInput,
  RemoveMemberResult,
  ResetMemberPasswordInput,
  ResetMemberPasswordResult,
  ViewerType,
} from './identity.type.ts';

@Resolver(() => MemberConnectionType)
export class IdentityResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'The signed-in person. Null when no one is signed in.',
  })
  viewer(@Ctx() { viewer }: Context): ViewerType | null {
    return (
      viewer && {
        ...viewer,
        id: viewer.userId,
        mustChangePassword: viewer.barred === 'PASSWORD_CHANGE_REQUIRED',
      }
    );
  }

  @MaySee('member')
  @Query(() => MemberConnectionType, {
    description: 'The people of the organization. Administrators only.',
  })
  async members(@Ctx() { services, signedIn }: Context, @Args(() => PageArgs) args: PageArgs) {
    return toConnection(await services.members.page(signedIn.organization.id, pageRequest(args)));
  }

  @FieldResolver(() => Int, { description: 'Total number.' })
  totalCount(@Ctx() { services, signedIn }: Context): Promise<number> {
    return services.members.count(signedIn.organization.id);
  }

  @MayChange('member')
  @Mutation(() => AddMemberResult, { description: 'Adds a person who can sign in.' })
  @Costs('call')
  addMember(
    @Ctx() { services, signedIn }: Context,
    @Arg('input', () => AddMemberInput, { description: 'The person.' }) input: AddMemberInput,
  ) {
    return services.members.add(signedIn.organization.id, input);
  }

  @MayChange('member')
  @Mutation(() => ChangeMemberRoleResult, { description: 'Changes what a member may do.' })
  async changeMemberRole(
    @Ctx() { services, signedIn }: Context,
    @Arg('input', () => ChangeMemberRoleInput, { description: 'Who and what.' })
    input: ChangeMemberRoleInput,
  ) {
    const member = await services.members.changeRole(signedIn.organization.id, input);
    return isRefusal(member) ? member : { member };
  }

  @MayChange('member')
  @Mutation(() => ResetMemberPasswordResult, {
    description: 'Gives a member a new one-time password, and signs the person out.',
  })
  resetMemberPassword(
    @Ctx() { services, signedIn }: Context,
    @Arg('input', () => ResetMemberPasswordInput, { description: 'Who.' })
    { memberId }: ResetMemberPasswordInput,
  ) {
    return services.members.resetPassword(signedIn.organization.id, memberId);
  }

  @MayChange('member')
  @Mutation(() => RemoveMemberResult, {
    description: 'Removes a member, and signs the person out.',
  })
  removeMember(
    @Ctx() { services, signedIn }: Context,
    @Arg('input', () => RemoveMemberInput, { description: 'Who.' }) { memberId }: RemoveMemberInput,
  ) {
    return services.members.remove(signedIn.organization.id, memberId);
  }
}
