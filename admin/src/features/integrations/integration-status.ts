import type { Tone } from '../../ui/StatusBadge.vue';

export type IntegrationStatus = 'NOT_CONNECTED' | 'CONNECTED' | 'VERIFIED' | 'NEEDS_ATTENTION';

export const statusBadge: Record<IntegrationStatus, { tone: Tone; label: string }> = {
  NOT_CONNECTED: { tone: 'quiet', label: 'Not connected' },
  CONNECTED: { tone: 'waiting', label: 'Connected' },
  VERIFIED: { tone: 'good', label: 'Verified' },
  NEEDS_ATTENTION: { tone: 'attention', label: 'Needs attention' },
};

const methods = { OAUTH: 'Lever Connect', API_KEY: 'API key' } as const;

export function methodLabel(method: keyof typeof methods): string {
  return methods[method];
}
