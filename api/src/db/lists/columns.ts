/** A table's columns under their names in code. */
export function columns(names: string) {
  const all = names.split(' ').map((column) => ({
    column,
    name: column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  }));
  const wanted = (names: ReadonlySet<string> | 'all') =>
    names === 'all' ? all : all.filter(({ name }) => name === 'id' || names.has(name));
  return {
    of: (alias: string, names: ReadonlySet<string> | 'all' = 'all') =>
      wanted(names)
        .map(({ column, name }) => `${alias}.${column} as "${name}"`)
        .join(', '),
    pairs: (alias: string, names: ReadonlySet<string> | 'all' = 'all') =>
      wanted(names)
        .map(({ column, name }) => `'${name}', ${alias}.${column}`)
        .join(', '),
  };
}
