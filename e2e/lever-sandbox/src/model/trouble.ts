import type { Ms } from './lever.ts';

export const faultKinds = ['429', '500', '503', 'cut', 'slow', 'garbled'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** The next `remaining` calls whose path starts with `pathPrefix` go wrong in this way. */
export interface Fault {
  kind: FaultKind;
  remaining: number;
  pathPrefix: string;
  /** Null for any method. */
  method: string | null;
  /** How long `slow` waits before the right answer. */
  delayMs: Ms;
}

export const deliveryTroubleKinds = ['double', 'shuffle', 'late', 'drop'] as const;
export type DeliveryTroubleKind = (typeof deliveryTroubleKinds)[number];

/** The next `remaining` deliveries go wrong; `shuffle` holds them until the last has come, then sends them backwards. */
export interface DeliveryTrouble {
  kind: DeliveryTroubleKind;
  remaining: number;
  /** Null for any event. */
  event: string | null;
  delayMs: Ms;
}
