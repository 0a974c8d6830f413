import { Authorized, type AuthCheckerFn } from 'type-graphql';

import type { Subject } from '../domain/identity/policy.ts';
import { allow, type Need } from './allow.ts';
import type { Context } from './context.ts';

/** Only for those who may see `subject`. */
export function MaySee(subject: Subject): MethodDecorator & PropertyDecorator {
  return Authorized<Need>({ may: 'see', subject });
}

/** Only for those who may change `subject`. */
export function MayChange(subject: Subject): MethodDecorator & PropertyDecorator {
  return Authorized<Need>({ may: 'change', subject });
}

/** What these ask; for everybody who is signed in where nothing is needed. */
export const authorize: AuthCheckerFn<Context, Need> = ({ context }, needs) => {
  allow(context.viewer, ...needs);
  return true;
};
