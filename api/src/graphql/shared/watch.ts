import type { EntityManager } from '@mikro-orm/core';

import { Import } from '../../domain/import/import.ts';
import { Integration } from '../../domain/integration/integration.ts';
import type { Announcement } from '../../domain/ports.ts';
import { allow } from '../allow.ts';
import type { Context } from '../context.ts';

/** The import now and after each change; each time read anew, so that a client who missed one is right at once. */
export function watchImport(context: Context, importId: string): AsyncGenerator<Import> {
  return watch(context, 'import', importId, (em) => em.findOne(Import, { id: importId }));
}

/** The import that changed last, then each one that changes. */
export function watchImports(context: Context): AsyncGenerator<Import> {
  return watch(context, 'import', null, (em, changedId) =>
    changedId ? em.findOne(Import, { id: changedId }) : newest(em),
  );
}

async function newest(em: EntityManager): Promise<Import | null> {
  const [changedLast] = await em.find(Import, {}, { orderBy: { updatedAt: 'desc' }, limit: 1 });
  return changedLast ?? null;
}

export function watchIntegration(
  context: Context,
  integrationId: string,
): AsyncGenerator<Integration> {
  allow(context.viewer, 'ADMINISTRATOR');
  return watch(context, 'integration', integrationId, (em) =>
    em.findOne(Integration, { id: integrationId }),
  );
}

/**
 * Listens first and reads then, so that nothing falls between. A burst of announcements of the same row is
 * read once: what counts is the state, not how often it changed.
 */
async function* watch<Row>(
  context: Context,
  topic: Announcement['topic'],
  onlyId: string | null,
  read: (em: EntityManager, changedId: string | null) => Promise<Row | null>,
): AsyncGenerator<Row> {
  const organizationId = context.signedIn.organization.id;
  const aborted = new AbortController();
  const changed = new Set<string | null>([null]);
  let wake: () => void = () => undefined;
  let lost: Error | undefined;
  const listening = (async () => {
    for await (const heard of context.services.watch(organizationId, aborted.signal)) {
      if (heard && heard.topic !== topic) continue;
      if (heard && onlyId !== null && heard.id !== onlyId) continue;
      changed.add(heard && onlyId === null ? heard.id : null);
      wake();
    }
  })().catch((error: Error) => {
    lost = error;
    wake();
  });
  try {
    for (;;) {
      const [next] = changed;
      if (next !== undefined) {
        changed.delete(next);
        context.refresh();
        const row = await read(context.em, next);
        if (row) yield row;
      } else if (lost !== undefined) {
        throw lost;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    aborted.abort();
    wake();
    await listening;
  }
}
