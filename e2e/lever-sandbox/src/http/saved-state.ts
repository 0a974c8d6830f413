import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../model/is-record.ts';
import { StartRefused } from '../start-refused.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import type { Table } from '../model/table.ts';

const format = 'lever-sandbox-state';
const version = 1;

const tableNames = [
  'candidacies',
  'contacts',
  'postings',
  'requisitions',
  'users',
  'stages',
  'archiveReasons',
] as const;
type TableName = (typeof tableNames)[number];
/** What the seed alone decides, so that it need not be saved. */
type SeedOnly = TableName | 'requisitionFields' | 'formTemplates';

/** What a data file holds: how to seed, and only what has changed since. */
export interface SavedState {
  format: typeof format;
  version: typeof version;
  changedRows: Record<TableName, Record<string, unknown>>;
  rest: Omit<SandboxState, SeedOnly>;
}

/** The file's content for this state, given the fresh state of the same seed. Rows that were never replaced are left out. */
export function savedState(state: SandboxState, seeded: SandboxState): SavedState {
  const { requisitionFields: _, formTemplates: __, ...others } = state;
  const { candidacies, contacts, postings, requisitions, users, stages, archiveReasons, ...rest } =
    others;
  const tables = { candidacies, contacts, postings, requisitions, users, stages, archiveReasons };
  const changed = (name: TableName): Record<string, unknown> => {
    const table: Table<unknown> = tables[name];
    const before: Table<unknown> = seeded[name];
    return Object.fromEntries(
      Object.entries(table.indexById).flatMap(([id, index]) => {
        const row = table.rows[index];
        const same = row === before.rows[index] || isDeepStrictEqual(row, before.rows[index]);
        return same ? [] : [[id, row]];
      }),
    );
  };
  return {
    format,
    version,
    changedRows: {
      candidacies: changed('candidacies'),
      contacts: changed('contacts'),
      postings: changed('postings'),
      requisitions: changed('requisitions'),
      users: changed('users'),
      stages: changed('stages'),
      archiveReasons: changed('archiveReasons'),
    },
    rest,
  };
}

/** Whether a parsed file is one of ours, of a version that we can read. */
export function isSavedState(value: unknown): value is SavedState {
  if (!isRecord(value) || value['format'] !== format || value['version'] !== version) return false;
  const { rest, changedRows } = value;
  return (
    isRecord(rest) &&
    typeof rest['seed'] === 'string' &&
    Array.isArray(rest['deliveries']) &&
    isRecord(changedRows) &&
    tableNames.every((name) => isRecord(changedRows[name]))
  );
}

/** The state that was saved, given the fresh state of its seed. Throws StartRefused on a row that the seed does not know. */
export function restoredState(saved: SavedState, seeded: SandboxState): SandboxState {
  const restored = <Row>(name: TableName, table: Table<Row>): Table<Row> => {
    const changed = Object.entries(saved.changedRows[name]);
    if (changed.length === 0) return table;
    const rows = [...table.rows];
    for (const [id, row] of changed) {
      const index = table.indexById[id];
      if (index === undefined) {
        throw new StartRefused(
          `The data file was written by another version of the sandbox: ${name} ${id} is unknown. Delete or move it to start afresh.`,
        );
      }
      // The file was written by savedState from rows of this very table.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      rows[index] = row as Row;
    }
    return { rows, indexById: table.indexById };
  };
  return {
    ...seeded,
    ...saved.rest,
    // What this start asks for beats what an earlier one did.
    rate: seeded.rate,
    candidacies: restored('candidacies', seeded.candidacies),
    contacts: restored('contacts', seeded.contacts),
    postings: restored('postings', seeded.postings),
    requisitions: restored('requisitions', seeded.requisitions),
    users: restored('users', seeded.users),
    stages: restored('stages', seeded.stages),
    archiveReasons: restored('archiveReasons', seeded.archiveReasons),
  };
}
