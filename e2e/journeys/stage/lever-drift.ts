import type { LeverSandbox } from './lever-sandbox.ts';

/** Lever loses every webhook, as when somebody deletes them there. */
export async function loseWebhooks(lever: LeverSandbox): Promise<void> {
  const whole = await lever.control<object>('GET', '/state?full=true');
  await lever.control('POST', '/state', { ...whole, webhooks: [] });
}
