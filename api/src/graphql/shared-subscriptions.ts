import {
  createSourceEventStream,
  execute,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';

import type { Viewer } from '../domain/identity/viewer.ts';
import { allow } from './allow.ts';
import { LatestStates } from './latest-states.ts';
import { sharedRead } from './shared-read.ts';

/** As much of an operation's context as sharing needs. */
interface WatchingContext {
  readonly viewer: Viewer | null;
  refresh(): Promise<void>;
}

interface Row {
  readonly id: string;
}

/** What a row gives. */
interface State {
  readonly rowId: string;
  readonly answer: ExecutionResult;
}

/** One who watches. */
interface Watcher {
  readonly context: WatchingContext;
  readonly states: LatestStates;
}

/** What runs once for all who ask the same and may see the same. */
interface Shared {
  readonly watchers: Set<Watcher>;
  readonly rows: Promise<AsyncIterator<Row> | ExecutionResult>;
  /** How things are now, for those who come late. */
  readonly readNow: (args: ExecutionArgs) => Promise<State | null>;
  /** Whether the state at its beginning was handed out. */
  begun: boolean;
}

type Answer = AsyncGenerator<ExecutionResult> | ExecutionResult;

/**
 * Subscriptions that are the same operation, of people with the same rights in the same organization, read each
 * change once and hand the answer to all of them. What anybody gets depends on organization and role alone.
 */
export class SharedSubscriptions {
  readonly #running = new Map<string, Shared>();
  readonly #documents = new WeakMap<DocumentNode, number>();
  #documentsSeen = 0;
  readonly #contextFor: (readViewer: () => Promise<Viewer | null>) => Promise<WatchingContext>;

  constructor(contextFor: (readViewer: () => Promise<Viewer | null>) => Promise<WatchingContext>) {
    this.#contextFor = contextFor;
  }

  /** As graphql-js's `subscribe`. `args.contextValue` is the context of the one who asks. */
  async subscribe(args: ExecutionArgs): Promise<Answer> {
    const context = args.contextValue as WatchingContext;
    const viewer = allow(context.viewer);
    const key = this.#keyOf(args, viewer);
    const watcher: Watcher = { context, states: new LatestStates() };
    const shared = this.#running.get(key) ?? this.#start(key, args, watcher);
    const late = shared.begun;
    shared.watchers.add(watcher);
    const leave = () => this.#leave(key, shared, watcher);
    const rows = await shared.rows;
    if (!isIterator(rows)) {
      leave();
      return rows;
    }
    if (late) void beginWithNow(watcher.states, shared, args);
    return statesFor(watcher, viewer, leave);
  }

  #start(key: string, args: ExecutionArgs, first: Watcher): Shared {
    const watchers = new Set([first]);
    const readViewer = async () => {
      const [some] = watchers;
      return some?.context.viewer ?? null;
    };
    const run = async () => {
      const contextValue = await this.#contextFor(readViewer);
      const own = { ...args, contextValue };
      const rows = await createSourceEventStream(own);
      if (isIterator(rows)) void hand(rows as AsyncGenerator<Row>, own, watchers);
      else this.#running.delete(key);
      return rows as AsyncIterator<Row> | ExecutionResult;
    };
    const forget = () => {
      if (this.#running.get(key) === shared) this.#running.delete(key);
    };
    const hand = async (rows: AsyncGenerator<Row>, own: ExecutionArgs, to: Set<Watcher>) => {
      let end: { error?: unknown } = {};
      try {
        for await (const row of rows) {
          const state = await execute({ ...own, rootValue: row });
          shared.begun = true;
          for (const { states } of to) states.put(row.id, state);
        }
      } catch (error) {
        end = { error };
      }
      // A subscriber that comes from now on begins again.
      forget();
      for (const { states } of to) states.end(end);
    };
    const shared: Shared = {
      watchers,
      rows: run(),
      readNow: sharedRead(readOnce),
      begun: false,
    };
    shared.rows.catch(forget);
    this.#running.set(key, shared);
    return shared;
  }

  #leave(key: string, shared: Shared, watcher: Watcher): void {
    shared.watchers.delete(watcher);
    watcher.states.end();
    if (shared.watchers.size > 0) return;
    if (this.#running.get(key) === shared) this.#running.delete(key);
    void shared.rows.then((rows) => (isIterator(rows) ? rows.return?.() : undefined));
  }

  #keyOf({ document, operationName, variableValues }: ExecutionArgs, viewer: Viewer): string {
    let number = this.#documents.get(document);
    if (number === undefined) {
      number = this.#documentsSeen += 1;
      this.#documents.set(document, number);
    }
    const rights = [viewer.organization.id, viewer.role];
    return JSON.stringify([number, operationName, variableValues, ...rights]);
  }
}

/** What is there now, ahead of what changes meanwhile, to which one who comes late listens already. */
async function beginWithNow(
  states: LatestStates,
  { readNow }: Shared,
  args: ExecutionArgs,
): Promise<void> {
  try {
    // Null when the subscriber it was read for has left or lost rights.
    const state = (await readNow(args)) ?? (await readOnce(args));
    if (state) states.putFirst(state.rowId, state.answer);
  } catch (error) {
    states.end({ error });
  }
}

async function readOnce(args: ExecutionArgs): Promise<State | null> {
  const rows = await createSourceEventStream(args);
  if (!isIterator(rows)) return null;
  const stream = rows as AsyncGenerator<Row>;
  const { value, done } = await stream.next();
  await stream.return(undefined);
  return done ? null : { rowId: value.id, answer: await execute({ ...args, rootValue: value }) };
}

/** Ends when its viewer may see less, or leaves; a wait ends at once. */
function statesFor(
  { context, states }: Watcher,
  admitted: Viewer,
  leave: () => void,
): AsyncGenerator<ExecutionResult> {
  async function* read(): AsyncGenerator<ExecutionResult> {
    try {
      for (;;) {
        const state = await states.take();
        if (state === undefined) return;
        await context.refresh();
        if (!hasSameRights(admitted, context.viewer)) return;
        yield state;
      }
    } finally {
      leave();
    }
  }
  const inner = read();
  const end = inner.return.bind(inner);
  inner.return = (value) => {
    leave();
    return end(value);
  };
  return inner;
}

function hasSameRights(before: Viewer, now: Viewer | null): boolean {
  return now?.role === before.role && now.organization.id === before.organization.id;
}

function isIterator(value: unknown): value is AsyncIterator<Row> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
