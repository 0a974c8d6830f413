import type { SampleData } from './sample-data.ts';

/** Side by side on a wide screen; more could not be read. */
export const COLUMNS_AT_MOST = 3;

/** The candidates that the rules are tried on, side by side. */
export type SampleColumns = readonly SampleData[];

/** Puts a sample in place of the one with that candidate, or else of the last one; next to it when that is kept. */
export function withSample(
  columns: SampleColumns,
  sample: SampleData,
  keepLast: boolean,
): SampleColumns {
  const same = columns.findIndex(({ candidate }) => candidate.id === sample.candidate.id);
  if (same >= 0) return columns.with(same, sample);
  const kept = keepLast && columns.length < COLUMNS_AT_MOST ? columns : columns.slice(0, -1);
  return [...kept, sample];
}

export function withoutSample(columns: SampleColumns, candidateId: string): SampleColumns {
  return columns.filter(({ candidate }) => candidate.id !== candidateId);
}

/** What the rule of an employee field gives for each of the candidates. */
export function valuesOf(columns: SampleColumns, employeeField: string) {
  return columns.map(({ candidate, values }) => ({
    candidate,
    value: values.find(({ employeeField: { key } }) => key === employeeField),
  }));
}
