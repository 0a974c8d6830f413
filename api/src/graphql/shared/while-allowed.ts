import type { EntityManager } from '@mikro-orm/core';

import { allow, isAllowed, type Need } from '../allow.ts';
import type { Context } from '../context.ts';

/**
 * Hands on what `work` yields, for as long as the watcher is signed in and allowed. `work` gets an
 * entity manager of its own, and is told to stop when no one watches any more.
 */
export function whileAllowed<State>(
  context: Context,
  need: Need,
  work: (em: EntityManager, signal: AbortSignal) => AsyncGenerator<State>,
): AsyncGenerator<State> {
  const organizationId = allow(context.viewer, need).organization.id;
  const aborted = new AbortController();

  async function* states(): AsyncGenerator<State> {
    const em = context.services.scopedEntityManager(organizationId);
    try {
      for await (const state of work(em, aborted.signal)) {
        await context.refresh();
        if (!context.viewer || !isAllowed(context.viewer, need)) return;
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
