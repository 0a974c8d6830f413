/** Every connection keeps what has a name for as long as it lives. */
const NAMED_AT_MOST = 100;

export type StatementNames = (sql: string) => string | undefined;

/**
 * Gives each statement a name of its own, by which Postgres keeps its plan. Who asks decides on columns and
 * sizes, so there is no end of statements: those beyond the first hundred get no name and are planned again.
 * One pool has one of these: two would give one name to two statements.
 */
export function statementNames(): StatementNames {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= NAMED_AT_MOST) return known;
    const name = `list-${names.size}`;
    names.set(sql, name);
    return name;
  };
}
