import type { AuthCheckerFn } from 'type-graphql';

import type { Role } from '../domain/identity/viewer.ts';
import { allow } from './allow.ts';
import type { Context } from './context.ts';

/** What `@Authorized(…)` asks. */
export const authorize: AuthCheckerFn<Context, Role> = ({ context }, roles) => {
  allow(context.viewer, ...roles);
  return true;
};
