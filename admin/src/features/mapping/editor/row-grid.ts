/** How the head and the rows of the mapping divide their width: the field, its rule, and up to three samples. */
export function rowGrid(samples: number): string {
  const base = 'grid gap-x-6 gap-y-2 px-4 md:grid-cols-[minmax(0,4fr)_minmax(0,6fr)]';
  if (samples === 0) return `${base} lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]`;
  return samples === 1
    ? `${base} lg:grid-cols-[minmax(0,4fr)_minmax(0,6fr)_minmax(0,6fr)]`
    : `${base} lg:grid-cols-[minmax(0,3fr)_minmax(0,5fr)_minmax(0,9fr)]`;
}
