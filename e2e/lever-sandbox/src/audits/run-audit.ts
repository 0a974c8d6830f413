import { AssertionError } from 'node:assert';
import { AuditSkipped, type Audit, type Need } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';

export type AuditOutcome =
  | { readonly result: 'passed' }
  | { readonly result: 'failed'; readonly reason: string }
  | { readonly result: 'skipped'; readonly reason: string };

/** Runs one audit. What the target does wrong, and what keeps it from answering at all, is the outcome. */
export async function runAudit(audit: Audit, target: AuditTarget): Promise<AuditOutcome> {
  const missing = (audit.needs ?? []).filter((need) => !target.offers.has(need));
  if (missing.length > 0) return { result: 'skipped', reason: reasonFor(missing, target) };
  const changes = target.offers.has('control') && audit.needs !== undefined;
  try {
    await audit.run(target);
    return { result: 'passed' };
  } catch (error) {
    if (error instanceof AuditSkipped) return { result: 'skipped', reason: error.message };
    // A connection that breaks off and JSON that ends too early are the target's doing as well.
    if (
      error instanceof AssertionError ||
      error instanceof TypeError ||
      error instanceof SyntaxError
    ) {
      return { result: 'failed', reason: firstLines(error) };
    }
    throw error;
  } finally {
    if (changes) await startAfresh(target);
  }
}

/** Takes a sandbox back to its seed, so that the audits do not depend on each other. */
export async function startAfresh(target: AuditTarget): Promise<void> {
  await target.control('POST', 'reset');
  await target.control('POST', 'rate', { perSecond: 0 });
}

function reasonFor(missing: readonly Need[], { offers }: AuditTarget): string {
  return offers.has('write')
    ? `only a sandbox offers ${missing.join(', ')}`
    : 'it changes something, and --write was not given';
}

function firstLines({ message }: Error): string {
  return message.split('\n').slice(0, 4).join(' ').slice(0, 300);
}
