const LONGEST = 50;

/** A key for a new field: its label in lower snake case behind `custom_`, and a number when `taken` has that. */
export function fieldKey(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const key = `custom_${words.join('_').slice(0, LONGEST).replace(/_$/, '') || 'field'}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}_${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
