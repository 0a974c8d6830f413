import { isDeepStrictEqual } from 'node:util';
import { deliveriesOf, deliveryLogOf } from '../model/delivery-log.ts';
import { isRecord } from '../model/is-record.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { document, listOf, mapOf, optional } from '../model/shape.ts';
import { restMembers, rowShapes, seedOnlyMembers } from '../model/state-shapes.ts';
import { tableOf, type Table } from '../model/table.ts';
import type { Delivery } from '../model/webhook.ts';
import { danglingReference } from './dangling-reference.ts';

const changesFormat = 'lever-sandbox-state';
const wholeFormat = 'lever-sandbox-whole-state';
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
type Tables = Pick<SandboxState, TableName>;
type SeedOnly = 'requisitionFields' | 'formTemplates';
/** All that is neither a table nor decided by the seed alone. */
type Rest = Omit<SandboxState, TableName | SeedOnly | 'deliveries'> & { deliveries: Delivery[] };

/** How to seed, and only what has changed since: what a data file holds. */
export interface SavedChanges {
  format: typeof changesFormat;
  version: typeof version;
  changedRows: Record<TableName, Record<string, unknown>>;
  /** Rows that the seed does not have, by table. */
  addedRows?: Partial<Record<TableName, unknown[]>>;
  rest: Rest;
}

/** Everything, readable and changeable without knowing the seed. */
export type SavedWhole = {
  format: typeof wholeFormat;
  version: typeof version;
} & Record<TableName, { rows: readonly unknown[] }> &
  Pick<SandboxState, SeedOnly> &
  Rest;

export type SavedState = SavedChanges | SavedWhole;

/** Why something cannot be loaded, in one sentence. */
export interface UnusableState {
  readonly unusable: string;
}

/** What has changed since the fresh state of the same seed. Rows that were never replaced are left out. */
export function savedChanges(state: SandboxState, seeded: SandboxState): SavedChanges {
  const changed = (name: TableName): Record<string, unknown> => {
    const table: Table<unknown> = state[name];
    const before: Table<unknown> = seeded[name];
    return Object.fromEntries(
      Object.entries(table.indexById).flatMap(([id, index]) => {
        const was = before.indexById[id];
        if (was === undefined) return [];
        const row = table.rows[index];
        const same = row === before.rows[was] || isDeepStrictEqual(row, before.rows[was]);
        return same ? [] : [[id, row]];
      }),
    );
  };
  const added = (name: TableName): unknown[] => {
    const table: Table<unknown> = state[name];
    if (table.rows.length === seeded[name].rows.length) return [];
    return Object.entries(table.indexById).flatMap(([id, index]) =>
      seeded[name].indexById[id] === undefined ? [table.rows[index]] : [],
    );
  };
  return {
    format: changesFormat,
    version,
    changedRows: eachTable(changed),
    addedRows: eachTable(added),
    rest: restOf(state),
  };
}

/** Everything in the state. */
export function savedWhole(state: SandboxState): SavedWhole {
  const { requisitionFields, formTemplates } = state;
  return {
    format: wholeFormat,
    version,
    ...restOf(state),
    requisitionFields,
    formTemplates,
    ...eachTable((name) => ({ rows: state[name].rows })),
  };
}

/** What a data file holds: the changes, or everything when rows of the seed are gone after loading another state. */
export function savedState(state: SandboxState, seeded: SandboxState): SavedState {
  const grownFromSeed =
    tableNames.every(
      (name) =>
        state[name].indexById === seeded[name].indexById ||
        Object.keys(seeded[name].indexById).every((id) => state[name].indexById[id] !== undefined),
    ) &&
    isDeepStrictEqual(state.requisitionFields, seeded.requisitionFields) &&
    isDeepStrictEqual(state.formTemplates, seeded.formTemplates);
  return grownFromSeed ? savedChanges(state, seeded) : savedWhole(state);
}

const changesShape = document({
  changedRows: document(eachTable((name) => mapOf(rowShapes[name]))),
  addedRows: optional(document(eachTable((name) => optional(listOf(rowShapes[name]))))),
  rest: document(restMembers),
});

const wholeShape = document({
  ...restMembers,
  ...seedOnlyMembers,
  ...eachTable((name) => document({ rows: listOf(rowShapes[name]) })),
});

/** A parsed file or body as a saved state, as it is or in the `data` of an answer; or what is wrong with it. */
export function readSavedState(value: unknown): SavedState | UnusableState {
  const saved = isRecord(value) && isRecord(value['data']) ? value['data'] : value;
  if (!isRecord(saved) || (saved['format'] !== changesFormat && saved['format'] !== wholeFormat)) {
    return {
      unusable:
        'it was not written by this sandbox: GET /__sim/state?full=true gives what can be loaded',
    };
  }
  if (saved['version'] !== version) {
    return { unusable: `it has version ${String(saved['version'])}, and only ${version} is known` };
  }
  const shape = saved['format'] === wholeFormat ? wholeShape : changesShape;
  const problem = shape(saved, '');
  // The shape has just been checked.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return problem === null ? (saved as unknown as SavedState) : { unusable: problem };
}

/** Which seed a saved state grew from. */
export function seedOf(saved: SavedState): { seed: string; candidateCount: number } {
  return saved.format === changesFormat ? saved.rest : saved;
}

/** The state that was saved, given the fresh state of its seed; or why its parts do not fit together. */
export function restoredState(
  saved: SavedState,
  seeded: SandboxState,
): SandboxState | UnusableState {
  const state = saved.format === changesFormat ? withChanges(saved, seeded) : whole(saved, seeded);
  if ('unusable' in state) return state;
  const dangling = danglingReference(state);
  return dangling === null ? state : { unusable: dangling };
}

function withChanges(saved: SavedChanges, seeded: SandboxState): SandboxState | UnusableState {
  for (const name of tableNames) {
    const unknown = Object.keys(saved.changedRows[name]).find(
      (id) => seeded[name].indexById[id] === undefined,
    );
    if (unknown !== undefined) {
      return {
        unusable: `it was written by another version of the sandbox: ${name} ${unknown} is unknown`,
      };
    }
  }
  const rowsOf = (name: TableName): unknown[] => {
    const rows: unknown[] = [...seeded[name].rows];
    for (const [id, row] of Object.entries(saved.changedRows[name])) {
      rows[seeded[name].indexById[id] ?? -1] = row;
    }
    return [...rows, ...(saved.addedRows?.[name] ?? [])];
  };
  const tables = tablesOf(rowsOf);
  return 'unusable' in tables ? tables : { ...seeded, ...grown(saved.rest, seeded), ...tables };
}

function whole(saved: SavedWhole, seeded: SandboxState): SandboxState | UnusableState {
  const tables = tablesOf((name) => saved[name].rows);
  if ('unusable' in tables) return tables;
  const { requisitionFields, formTemplates } = saved;
  const rest = Object.fromEntries(
    Object.entries(saved).filter(([name]) => Object.hasOwn(restMembers, name)),
    // The shape has been checked when it was read.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ) as unknown as Rest;
  return { ...seeded, ...grown(rest, seeded), requisitionFields, formTemplates, ...tables };
}

function grown(rest: Rest, seeded: SandboxState) {
  return {
    ...rest,
    choices: { ...seeded.choices, ...rest.choices },
    deliveries: deliveryLogOf(rest.deliveries),
  };
}

/** The tables of rows whose shapes have been checked; two rows of one id are said. */
function tablesOf(rowsOf: (name: TableName) => readonly unknown[]): Tables | UnusableState {
  const tables: Record<string, Table<unknown>> = {};
  for (const name of tableNames) {
    const seen = new Set<string>();
    for (const row of rowsOf(name)) {
      const id = idOf(row);
      if (seen.has(id)) return { unusable: `two of ${name} share the id ${id}` };
      seen.add(id);
    }
    const rows = name === 'candidacies' ? [...rowsOf(name)].toSorted(newestFirst) : rowsOf(name);
    tables[name] = tableOf(rows, idOf);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return tables as unknown as Tables;
}

function idOf(row: unknown): string {
  const document = isRecord(row) && isRecord(row['opportunity']) ? row['opportunity'] : row;
  return isRecord(document) ? String(document['id']) : '';
}

function newestFirst(a: unknown, b: unknown): number {
  const createdAt = (row: unknown): number =>
    isRecord(row) && isRecord(row['opportunity']) ? Number(row['opportunity']['createdAt']) : 0;
  return createdAt(b) - createdAt(a) || (idOf(a) < idOf(b) ? 1 : -1);
}

function restOf(state: SandboxState): Rest {
  const { requisitionFields: _, formTemplates: __, deliveries, ...others } = state;
  const {
    candidacies: _c,
    contacts: _p,
    postings: _j,
    requisitions: _r,
    users: _u,
    stages: _s,
    archiveReasons: _a,
    ...rest
  } = others;
  return { ...rest, deliveries: deliveriesOf(deliveries) };
}

function eachTable<Value>(valueOf: (name: TableName) => Value): Record<TableName, Value> {
  return {
    candidacies: valueOf('candidacies'),
    contacts: valueOf('contacts'),
    postings: valueOf('postings'),
    requisitions: valueOf('requisitions'),
    users: valueOf('users'),
    stages: valueOf('stages'),
    archiveReasons: valueOf('archiveReasons'),
  };
}
