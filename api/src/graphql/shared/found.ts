/** For what a foreign key promises to exist. */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A row that a foreign key points to is not there.');
  return row;
}
