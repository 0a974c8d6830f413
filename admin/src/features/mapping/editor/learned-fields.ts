const list = new Intl.ListFormat('en', { type: 'conjunction' });
const NAMED_AT_MOST = 5;

/** Tells which custom fields a sample candidate brought. */
export function learnedFields(labels: readonly string[]): string | undefined {
  if (!labels.length) return undefined;
  const named = labels.slice(0, NAMED_AT_MOST).map((label) => `“${label}”`);
  const rest = labels.length - named.length;
  const names = list.format(rest ? [...named, `${rest} more`] : named);
  return labels.length === 1
    ? `1 custom field is now available: ${names}.`
    : `${labels.length} custom fields are now available: ${names}.`;
}
