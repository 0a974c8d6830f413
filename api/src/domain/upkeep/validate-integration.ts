import { isRefusal, Outage } from '../base/failure.ts';
import type { Actor } from '../identity/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import type { ConnectionCheck, ConnectionNeeds } from '../provider/provider-connection.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { WebhookArrivalReads } from '../integration/webhook-arrivals.ts';
import { checkSignatures } from '../integration/check-signatures.ts';
import { connectionNeeds } from './connection-needs.ts';
import {
  compareWebhooks,
  type ComparingWebhooks,
  type WebhookDifference,
} from '../integration/compare-webhooks.ts';
import {
  findConnectedIntegration,
  type IntegrationNotConnected,
  type IntegrationNotFound,
} from '../integration/find-integration.ts';
import type { Integration } from '../integration/integration.ts';
import { lockIntegration } from '../integration/lock-integration.ts';

/**
 * Makes real calls for what is in use of the connection, and records what was checked, when and by whom. Once everything
 * passes after a time without access, what was missed is caught up on. An outage of the provider is thrown and nothing
 * is recorded, since it says nothing about the connection; unless somebody asked and something else is wrong as well.
 */
export async function validateIntegration(
  ports: ComparingWebhooks & {
    jobs: JobQueue;
    lists: WebhookArrivalReads;
    progress: ProgressFeed;
    clock: Clock;
  },
  input: { by: Actor; integrationId: string; unattended?: boolean },
): Promise<Integration | IntegrationNotFound | IntegrationNotConnected> {
  const found = await findConnectedIntegration(ports, input.integrationId);
  if (isRefusal(found)) return found;
  const { connectedAt } = found;
  const provider = ports.providers.of(found.provider);
  const needs = await connectionNeeds(ports.em, found.id);
  const made = await provider.connection(found.id).check(needs);
  const reached = made.some((check) => check.passed);
  const checks = reached
    ? [
        ...made,
        ...(await checkWebhooks(ports, found, { needs, about: provider.about })),
        ...(await checkSignatures(ports, found)),
      ]
    : made;
  const unreached = checks.find((check) => check.unreached);
  const failed = checks.find((check) => !check.passed && !check.unreached);
  if (unreached && (input.unattended || !failed)) {
    throw new Outage(`${unreached.detail} The connection is unchanged.`);
  }
  const now = ports.clock.now();
  return ports.em.transactional(async (em) => {
    const integration = await lockIntegration(em, found.id);
    // Disconnected or reconnected while the calls were made: they say nothing of what is there now.
    if (integration.connectedAt?.getTime() !== connectedAt?.getTime()) return integration;
    em.assign(integration, {
      status: failed ? 'NEEDS_ATTENTION' : 'VERIFIED',
      validatedAt: now,
      validatedBy: input.by,
      checks,
      problem: failed ? `${failed.label}: ${failed.detail}` : null,
      lostAt: reached || unreached ? integration.lostAt : (integration.lostAt ?? now),
    });
    if (reached) {
      const { id: integrationId } = integration;
      await ports.jobs.resumeImports(em, { integrationId, triedBefore: now, now });
    }
    if (!failed) {
      const { id: integrationId, organizationId } = integration;
      await ports.jobs.compareHires(em, { integrationId, organizationId });
    }
    if (!failed && integration.lostAt) {
      await ports.jobs.catchUp(em, {
        organizationId: integration.organizationId,
        integrationId: integration.id,
        since: integration.lostAt,
      });
    }
    await ports.progress.announce(em, {
      topic: 'integration',
      organizationId: integration.organizationId,
      id: integration.id,
    });
    return integration;
  });
}

async function checkWebhooks(
  ports: ComparingWebhooks,
  integration: Integration,
  { needs, about }: { needs: ConnectionNeeds; about: AboutProvider },
): Promise<readonly ConnectionCheck[]> {
  const label = `Webhooks in ${about.label} match Sora`;
  const differences = await compareWebhooks(ports, integration.id).catch(outage);
  if (differences instanceof Outage) {
    const { code, message: detail } = differences;
    return [{ label, passed: false, code, detail, unreached: true }];
  }
  if (isRefusal(differences)) {
    // What may not be read has nothing of ours either while nothing listens.
    if (!needs.webhooks && differences.code === 'PERMISSION_MISSING') return [];
    return [{ label, passed: false, code: differences.code, detail: differences.message }];
  }
  if (differences.length === 0) {
    const detail = 'No differences.';
    return [{ label, passed: true, code: null, detail }];
  }
  const detail = `${summary(differences)} Open Webhooks and click Repair.`;
  return [{ label, passed: false, code: 'WEBHOOKS_DIFFER', detail }];
}

function outage(error: unknown): Outage {
  if (error instanceof Outage) return error;
  throw error;
}

function summary(differences: readonly WebhookDifference[]): string {
  const [first] = differences;
  const more = differences.length - 1;
  return more > 0 ? `${first?.detail} (and ${more} more)` : `${first?.detail}`;
}
