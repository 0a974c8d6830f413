import type { DeliveryTrouble } from '../model/trouble.ts';

/** The first trouble ordered for this event with its count before it is taken, and what is left afterwards. */
export function takeDeliveryTrouble(
  troubles: readonly DeliveryTrouble[],
  event: string,
): [DeliveryTrouble | null, readonly DeliveryTrouble[]] {
  const index = troubles.findIndex(({ event: wanted }) => wanted === null || wanted === event);
  const trouble = troubles[index];
  if (!trouble) return [null, troubles];
  const left = { ...trouble, remaining: trouble.remaining - 1 };
  return [trouble, left.remaining > 0 ? troubles.with(index, left) : troubles.toSpliced(index, 1)];
}
