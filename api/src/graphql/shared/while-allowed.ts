import type { EntityManager } from '@mikro-orm/core';

import type { Role } from '../../domain/identity/viewer.ts';
import { allow } from '../allow.ts';
import type { Context } from '../context.ts';

/**
 * Hands on what `work` yields, for as long as the watcher is signed in and has one of the roles. `work` gets an
 * entity manager of its own, and is told to stop when no one watches any more.
 */
export function whileAllowed<State>(
  context: Context,
  roles: readonly Role[],
  work: (em: EntityManager, signal: AbortSignal) => AsyncGenerator<State>,
): AsyncGenerator<State> {
  const organizationId = allow(context.viewer, ...roles).organization.id;
  const aborted = new AbortController();

  async function* states(): AsyncGenerator<State> {
    const em = context.services.scopedEntityManager(organizationId);
    try {
      for await (const state of work(em, aborted.signal)) {
        await context.refresh();
        if (!context.viewer || !roles.includes(context.viewer.role)) return;
        yield state;
      }
    } finally {
      aborted.abort();
    }
  }

  const inner = states();
  const end = inner.return.bind(inner);
  // A generator that waits answers `return` only when it goes on.
  inner.return = (value) => {
    aborted.abort();
    return end(value);
  };
  return inner;
}
