import type { Need } from '../src/audits/audit.ts';
import { auditTarget, type AuditTarget } from '../src/audits/audit-target.ts';
import { startSandbox, type RunningSandbox, type SandboxOptions } from '../src/sandbox.ts';
import { defaultSettings } from '../src/sandbox-settings.ts';

const offers = new Set<Need>(['write', 'oauth', 'deliveries', 'hires', 'control']);

/** A small sandbox for the audits; each target remembers what it found on its own. */
export async function auditedSandbox(
  options: SandboxOptions = {},
): Promise<RunningSandbox & { target(): AuditTarget }> {
  const running = await startSandbox({
    port: 0,
    candidates: 60,
    retryBaseMs: 1,
    ratePerSecond: 0,
    warn: () => {},
    ...options,
  });
  const { clientId, clientSecret, redirectUris } = defaultSettings.client;
  const app = { clientId, clientSecret, redirectUri: redirectUris[0] ?? '' };
  const { apiKey: key } = defaultSettings;
  return { ...running, target: () => auditTarget({ api: `${running.url}/v1`, key, offers, app }) };
}
