/** One side of a comparison: a published version, or the draft. */
export type Side = number | 'draft';

function sideFrom(value: unknown): Side | undefined {
  if (value === 'draft') return 'draft';
  return typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** What the address `?from=6&to=7` compares. Unless it says: the published version with the one before it. */
export function comparedVersions(
  query: { from?: unknown; to?: unknown },
  published: number,
): { from: number; to: Side } {
  const to = sideFrom(query.to) ?? published;
  const from = sideFrom(query.from);
  const before = to === 'draft' ? published : Math.max(0, to - 1);
  return { from: typeof from === 'number' ? from : before, to };
}

/** As the API takes it: a null `to` is the draft. */
export function differenceVariables({ from, to }: { from: number; to: Side }) {
  return { from, to: to === 'draft' ? null : to };
}

export function sideLabel(side: Side): string {
  return side === 'draft' ? 'the draft' : side === 0 ? 'the default mapping' : `version ${side}`;
}
