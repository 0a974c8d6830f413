const BY_LOWER = new Map(
  Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]),
);

/**
 * The IANA time zone that a text names, e.g. America/Los_Angeles, whatever its case. Null for offsets and
 * abbreviations: +02:00 does not say when the clocks change, and EST is in several countries.
 */
export function timeZoneIn(text: string): string | null {
  const lower = text.toLowerCase();
  if (lower === 'utc') return 'UTC';
  const current = BY_LOWER.get(lower);
  if (current) return current;
  if (!text.includes('/') || text.length > 64) return null;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    // Old names are aliases of new ones and the other way round: the name that came is kept.
    return known.toLowerCase() === lower ? known : capitalized(lower);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function capitalized(lower: string): string {
  return lower.replaceAll(
    /(^|[/_-])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
