interface Mapped {
  employeeField: { required: boolean };
  raw: string | null;
  value: string | null;
  problem: string | null;
}

/** Whether a row has something to say: a value, a problem, or a required value that is missing. */
function isWorthReading({ employeeField, raw, value, problem }: Mapped): boolean {
  return raw !== null || value !== null || problem !== null || employeeField.required;
}

/** The rows to show at once, and the others, which nothing filled. */
export function mappedRows<Row extends Mapped>(rows: readonly Row[]) {
  return {
    shown: rows.filter(isWorthReading),
    empty: rows.filter((row) => !isWorthReading(row)),
  };
}
