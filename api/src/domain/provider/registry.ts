/** Every provider that can be connected, by its key: what it is. A new one gets a line here and a folder of its own. */
export const REGISTRY = {
  LEVER: 'The Lever applicant tracking system.',
} as const;

export type ProviderKey = keyof typeof REGISTRY;
