import type { Viewer } from './viewer.ts';

/** Who did something, by the name at the time. Kept as JSON. No id is known of what is from before ids were kept. */
export type Actor =
  | { readonly kind: 'PERSON'; readonly id: string | null; readonly name: string }
  | { readonly kind: 'SORA'; readonly id: null; readonly name: 'Sora' };

/** What happens without anybody asking for it. */
export const SORA: Actor = { kind: 'SORA', id: null, name: 'Sora' };

export function actorOf({ userId, name }: Pick<Viewer, 'userId' | 'name'>): Actor {
  return { kind: 'PERSON', id: userId, name };
}
