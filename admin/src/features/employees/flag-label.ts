/** What an employee lacks, short enough for a row. */
export function flagLabel(flags: readonly { field: { label: string } }[]): string | undefined {
  const [first, ...others] = flags;
  if (!first) return undefined;
  return others.length === 0 ? `${first.field.label} missing` : `${flags.length} values missing`;
}
